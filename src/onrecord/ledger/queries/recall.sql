-- The rows of one reading in one table, as they were written down.
SELECT * FROM kept.{table} WHERE reading = $reading ORDER BY rowid;
