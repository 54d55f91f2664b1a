-- The actors filed with one reading.
SELECT a.*
FROM kept.filed_actors f
JOIN kept.actors a ON a.id = f.actor
WHERE f.reading = $reading
ORDER BY f.position;
