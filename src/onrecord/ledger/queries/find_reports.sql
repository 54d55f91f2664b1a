-- Reports with this id or source, else those whose id begins so or whose source ends so.
WITH ranked AS (
    SELECT
        *,
        CASE WHEN id = $wanted OR source = $wanted THEN 0
             WHEN starts_with(id, $wanted) OR ends_with(source, '/' || $wanted) THEN 1
        END AS rank
    FROM kept.reports
    WHERE superseded_at IS NULL AND $wanted <> ''
)
SELECT * FROM ranked WHERE rank = (SELECT min(rank) FROM ranked) ORDER BY published NULLS LAST, id;
