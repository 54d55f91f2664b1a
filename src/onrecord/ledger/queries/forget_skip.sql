-- An input is about to be skipped anew.
DELETE FROM kept.skipped WHERE source = $source;
