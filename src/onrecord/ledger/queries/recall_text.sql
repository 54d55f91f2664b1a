-- The text of one reading.
SELECT t.text
FROM kept.reports r
JOIN kept.texts t ON t.hash = r.text_hash
WHERE r.reading = $reading;
