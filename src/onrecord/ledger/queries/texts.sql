-- Texts of reports as they stand now.
SELECT r.id, t.text
FROM kept.reports r
JOIN kept.texts t ON t.hash = r.text_hash
WHERE r.superseded_at IS NULL AND r.id IN (SELECT unnest($ids::VARCHAR[]));
