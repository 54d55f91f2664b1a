-- Which table holds an entry, in any reading.
SELECT 'quotes' FROM kept.quotes WHERE id = $entry
UNION
SELECT 'events' FROM kept.events WHERE id = $entry
UNION
SELECT 'stances' FROM kept.stances WHERE id = $entry;
