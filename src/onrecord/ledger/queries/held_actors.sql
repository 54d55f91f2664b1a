-- The rows held of these actors.
SELECT * FROM kept.actors WHERE id IN (SELECT unnest($ids::VARCHAR[]));
