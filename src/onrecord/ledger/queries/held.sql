-- What the ledger holds now of these reports.
SELECT id, reading, digest, fingerprint, confirmed_by
FROM kept.reports
WHERE superseded_at IS NULL AND id IN (SELECT unnest($ids::VARCHAR[]));
