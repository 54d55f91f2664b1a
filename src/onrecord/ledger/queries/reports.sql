-- Reports as known at a moment, in the order of publication; with `headed`, those whose headline or beginning has the
-- words.
SELECT * EXCLUDE (text)
FROM reports_known_on($known::TIMESTAMP)
WHERE (len($ids::VARCHAR[]) = 0 OR list_contains($ids::VARCHAR[], id))
  AND ($headed::VARCHAR IS NULL OR has_words(title || ' ' || text[:400], $headed))
ORDER BY published NULLS LAST, id;
