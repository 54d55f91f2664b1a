-- Quotes by a speaker, about something, between two days.
WITH spoken_of AS (
    SELECT DISTINCT q.reading, q.id
    FROM kept.quotes q
    JOIN kept.mentions m ON m.reading = q.reading AND m.span_start >= q.span_start AND m.span_end <= q.span_end
    JOIN kept.links l ON l.reading = m.reading AND l.mention = m.mention
    WHERE l.actor IN (SELECT unnest($about_actors::VARCHAR[]))
)
SELECT *, count(*) OVER () AS total
FROM quotes_known_on($known::TIMESTAMP)
WHERE ($by::VARCHAR IS NULL
       OR list_contains($by_actors::VARCHAR[], speaker)
       OR speaker_country = $by_country::VARCHAR
       OR ((speaker IS NULL OR len($by_actors::VARCHAR[]) = 0) AND contains(folded(concat_ws(' | ', speaker_words, speaker_name)), folded($by))))
  AND ($about::VARCHAR IS NULL
       OR has_words(content, $about)
       OR (reading, id) IN (SELECT (reading, id) FROM spoken_of))
  AND ($start::DATE IS NULL OR day_end >= $start)
  AND ($end::DATE IS NULL OR day <= $end)
  AND (len($types::VARCHAR[]) = 0 OR list_contains($types::VARCHAR[], form))
  AND (len($reports::VARCHAR[]) = 0 OR list_contains($reports::VARCHAR[], report))
ORDER BY day NULLS LAST, published NULLS LAST, report, span_start, id
LIMIT $limit::BIGINT;
