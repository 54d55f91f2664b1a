-- Actors by id, else by one of their names, else by part of a name. An actor made from one report's words
-- ("a grain trader in Odesa") is not who is meant by a part of them.
WITH ranked AS (
    SELECT
        id, name, kind, country,
        CASE WHEN id = $name THEN 0
             WHEN list_contains(list_transform([name] || names, lambda n: folded(n)), folded($name)) THEN 1
             WHEN NOT starts_with(id, 'local/')
                  AND contains(array_to_string(list_transform([name] || names, lambda n: folded(n)), '|'), folded($name))
                  THEN 2
        END AS rank
    FROM kept.actors
    WHERE trim(folded($name)) <> ''
)
SELECT *
FROM ranked
WHERE rank = (SELECT min(rank) FROM ranked)
ORDER BY name, id;
