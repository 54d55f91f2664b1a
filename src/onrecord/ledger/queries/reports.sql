-- Reports as known at a moment, in the order of publication.
SELECT * EXCLUDE (text)
FROM reports_known_on($known::TIMESTAMP)
WHERE len($ids::VARCHAR[]) = 0 OR list_contains($ids::VARCHAR[], id)
ORDER BY published NULLS LAST, id;
