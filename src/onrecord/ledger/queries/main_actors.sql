-- The actors that most reports mention, those on file first, to suggest what to ask for.
SELECT a.id, a.name, a.kind, a.country, CAST(starts_with(a.id, 'local/') AS INTEGER) AS rank
FROM kept.links l
JOIN kept.reports r ON r.reading = l.reading AND r.superseded_at IS NULL
JOIN kept.actors a ON a.id = l.actor
GROUP BY ALL
ORDER BY rank, count(DISTINCT r.id) DESC, count(*) DESC, a.name
LIMIT 5;
