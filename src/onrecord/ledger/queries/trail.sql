-- Quotes that share at least half of the longer words of what is asked for: candidates, compared word by word in brief/.
WITH wanted AS (
    SELECT list_distinct(list_filter(string_split(trim(folded($words)), ' '), lambda w: len(w) >= 4)) AS words
)
SELECT q.*, count(*) OVER () AS total
FROM quotes_known_on($known::TIMESTAMP) q, wanted
WHERE 2 * len(list_filter(wanted.words, lambda w: contains(folded(q.content), ' ' || w || ' '))) >= len(wanted.words)
  AND (len(wanted.words) > 0 OR contains(folded(q.content), folded($words)))
ORDER BY published NULLS LAST, report, span_start, id;
