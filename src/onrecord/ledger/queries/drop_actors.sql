-- Actors about to be written anew.
DELETE FROM kept.actors WHERE id IN (SELECT unnest($ids::VARCHAR[]));
