-- Since when the ledger has held each entry of these readings.
WITH old AS (SELECT unnest($readings::BIGINT[]) AS reading)
SELECT id, first_entered FROM kept.quotes WHERE reading IN (FROM old)
UNION ALL
SELECT id, first_entered FROM kept.events WHERE reading IN (FROM old)
UNION ALL
SELECT id, first_entered FROM kept.stances WHERE reading IN (FROM old);
