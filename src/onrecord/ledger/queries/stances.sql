-- Stances of a holder, about something, on an issue, between two days.
SELECT *, count(*) OVER () AS total
FROM stances_known_on($known::TIMESTAMP)
WHERE ($by::VARCHAR IS NULL
       OR list_contains($by_actors::VARCHAR[], holder)
       OR holder_country = $by_country::VARCHAR
       OR ((holder IS NULL OR len($by_actors::VARCHAR[]) = 0) AND contains(folded(concat_ws(' | ', holder_words, holder_name)), folded($by))))
  AND ($about::VARCHAR IS NULL
       OR list_contains($about_actors::VARCHAR[], target)
       OR has_words(concat_ws(' ', issue, target_words, evidence), $about))
  AND ($on::VARCHAR IS NULL
       OR list_contains($on_actors::VARCHAR[], target)
       OR has_words(concat_ws(' ', issue, target_words, target_name), $on))
  AND ($start::DATE IS NULL OR day_end >= $start)
  AND ($end::DATE IS NULL OR day <= $end)
  AND (len($types::VARCHAR[]) = 0
       OR list_contains($types::VARCHAR[], attitude) OR list_contains($types::VARCHAR[], act))
  AND (len($reports::VARCHAR[]) = 0 OR list_contains($reports::VARCHAR[], report))
ORDER BY day NULLS LAST, published NULLS LAST, report, span_start, id
LIMIT $limit::BIGINT;
