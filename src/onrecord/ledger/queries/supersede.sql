-- Later readings stand in the place of these.
UPDATE kept.reports
SET superseded_at = $now
WHERE reading IN (SELECT unnest($readings::BIGINT[]));
