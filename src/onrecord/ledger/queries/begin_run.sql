-- A run begins.
INSERT INTO kept.runs VALUES ($id, $began, $reader, $sources::VARCHAR[]);
