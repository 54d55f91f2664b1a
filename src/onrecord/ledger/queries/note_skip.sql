-- An input was not read.
INSERT INTO kept.skipped VALUES ($source, $reason, $run, $now);
