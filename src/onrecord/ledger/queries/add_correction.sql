-- A person's word on an entry.
INSERT INTO kept.corrections VALUES ($id, $entry, $verdict, $field, $value, $person, $note, $now);
