-- Events by an actor, about something, of some types, between two days.
SELECT *, count(*) OVER () AS total
FROM events_known_on($known::TIMESTAMP)
WHERE ($by::VARCHAR IS NULL
       OR list_has_any(actor_ids, $by_actors::VARCHAR[])
       OR list_contains(actor_countries, $by_country::VARCHAR)
       OR contains(folded(CASE WHEN len($by_actors::VARCHAR[]) = 0 THEN actor_words ELSE actor_unknown END),
                   folded($by)))
  AND ($about::VARCHAR IS NULL
       OR list_has_any(actor_ids, $about_actors::VARCHAR[])
       OR list_has_any(recipient_ids, $about_actors::VARCHAR[])
       OR has_words(sentence || ' ' || coalesce(place, ''), $about))
  AND ($start::DATE IS NULL OR day_end >= $start)
  AND ($end::DATE IS NULL OR day <= $end)
  AND (len($types::VARCHAR[]) = 0 OR list_contains($types::VARCHAR[], type))
  AND (len($reports::VARCHAR[]) = 0 OR list_contains($reports::VARCHAR[], report))
ORDER BY day NULLS LAST, published NULLS LAST, report, span_start, id
LIMIT $limit::BIGINT;
