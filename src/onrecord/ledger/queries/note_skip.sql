-- An input was not read; the newest reason holds.
DELETE FROM kept.skipped WHERE source = $source;
INSERT INTO kept.skipped VALUES ($source, $reason, $run, $now);
