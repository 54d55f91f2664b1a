-- Every correction, oldest first.
SELECT entry, verdict, person, field, value, note FROM kept.corrections ORDER BY made_at, id;
