-- These readings came out the same again.
UPDATE kept.reports
SET confirmed_by = $reader
WHERE reading IN (SELECT unnest($readings::BIGINT[])) AND confirmed_by <> $reader;
