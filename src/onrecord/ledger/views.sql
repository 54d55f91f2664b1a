-- The ledger as other programs should read it: `SELECT * FROM quotes` in any DuckDB client. These views are a public
-- interface; tables in the schema `kept` are not. Each also exists as a table function that answers as the record was
-- known at a moment: `SELECT * FROM quotes_known_on(TIMESTAMP '2020-03-01')`. Corrections made by a person are
-- honoured: rejected entries are left out, edits show, and `checked` says that somebody has looked.
-- Offsets are characters of `reports.text`, half-open.

-- ' jens stoltenberg ' for 'Jens  STOLTENBERG': no case, no accents, words parted by one space, a space at both ends.
CREATE OR REPLACE MACRO folded(words) AS
    ' ' || trim(regexp_replace(lower(strip_accents(words)), '[^\p{L}\p{N}]+', ' ', 'g')) || ' ';

-- How a word is looked for: one of five letters or more need only begin a word (embargoes: embargo, Syria: Syrian),
-- a shorter one must be the whole word (US is not in 'use'). The plural's ending is dropped.
CREATE OR REPLACE MACRO sought(word) AS
    CASE WHEN len(word) >= 6 AND len(regexp_replace(word, 'e?s$', '')) >= 5 THEN ' ' || regexp_replace(word, 'e?s$', '')
         WHEN len(word) >= 5 THEN ' ' || word
         ELSE ' ' || word || ' ' END;

-- Whether every word of what is wanted is in the text. The list of one keeps the text from being folded once a word.
CREATE OR REPLACE MACRO has_words(words, wanted) AS
    list_transform([folded(words)], lambda text: len(list_filter(
        string_split(trim(folded(wanted)), ' '), lambda word: NOT contains(text, sought(word)))) = 0)[1];

CREATE OR REPLACE MACRO corrections_known_on(known) AS TABLE
WITH ordered AS (
    SELECT *, row_number() OVER (PARTITION BY entry, field ORDER BY made_at DESC, id) AS age
    FROM kept.corrections
    WHERE made_at <= known
)
SELECT
    entry,                                                         -- id of the quote, event or stance
    max(verdict) FILTER (field IS NULL) AS verdict,                -- accept or reject, the newest word
    map_from_entries(list((field, value)) FILTER (field IS NOT NULL)) AS edits,  -- column to new value
    arg_max(person, made_at) AS person,                            -- who spoke last
    max(made_at) AS made_at                                        -- when
FROM ordered
WHERE age = 1
GROUP BY entry;

CREATE OR REPLACE MACRO reports_known_on(known) AS TABLE
SELECT
    r.id,               -- the report's id
    r.source,           -- where it was read from
    r.title,            -- its headline
    r.publisher,        -- who published it
    r.byline,           -- who wrote it
    r.url,              -- where it was published
    r.language,         -- ISO 639-1
    r.published,        -- day of publication
    r.published_basis,  -- how that is known: given metadata inline dateline inferred unknown
    r.words,            -- number of words
    t.text,             -- the text every offset points into
    r.reader,           -- program and model that read it
    r.recorded_at,      -- since when the ledger says so
    r.superseded_at,    -- until when; NULL while it holds
    r.reading           -- number of the reading
FROM kept.reports r
JOIN kept.texts t ON t.hash = r.text_hash
WHERE r.recorded_at <= known AND (r.superseded_at IS NULL OR r.superseded_at > known);

CREATE OR REPLACE MACRO quotes_known_on(known) AS TABLE
SELECT
    q.id,                                                               -- the quote's id, the same in every reading
    r.id AS report,                                                     -- reports.id
    r.title,                                                            -- the report's headline
    r.publisher,                                                        -- who published it
    r.published,                                                        -- when
    coalesce(q.when_start, q.when_end, r.published) AS day,             -- first possible day it was said
    coalesce(q.when_end, q.when_start, r.published) AS day_end,         -- last possible day
    coalesce(q.when_basis, CASE WHEN r.published IS NOT NULL THEN 'published' END) AS day_basis,  -- how that is known
    coalesce(c.edits['speaker'], l.actor) AS speaker,                   -- actors.id; NULL when not known
    coalesce(a.name, nullif(q.speaker_called, '')) AS speaker_name,      -- name to print
    q.speaker_words,                                                    -- the speaker in the text's words
    l.role AS speaker_role,                                             -- office on the report's day
    l.country AS speaker_country,                                       -- ISO 3166-1 alpha-3 on that day
    q.cue_words,                                                        -- the words of saying
    coalesce(c.edits['form'], q.form) AS form,                          -- direct indirect mixed
    q.cue_class,                                                        -- speech thought document perception intention
    q.content,                                                          -- what was said, gaps shown as …
    q.negated,                                                          -- the text says it was not said
    q.span_start,                                                       -- where the content begins
    q.span_end,                                                         -- where it ends
    q.within,                                                           -- quotes.id of the quote it is told in
    q.where_name AS place,                                              -- place it was said at
    q.confidence,                                                       -- 0-1
    coalesce(c.verdict = 'accept' OR len(map_keys(c.edits)) > 0, false) AS checked,  -- a person has looked
    q.first_entered,                                                    -- when the ledger first held it
    r.recorded_at,                                                      -- since when the ledger says so
    r.superseded_at,                                                    -- until when; NULL while it holds
    q.reading                                                           -- number of the reading
FROM kept.quotes q
JOIN kept.reports r ON r.reading = q.reading
LEFT JOIN kept.links l ON l.reading = q.reading AND l.mention = q.speaker
LEFT JOIN corrections_known_on(known) c ON c.entry = q.id
LEFT JOIN kept.actors a ON a.id = coalesce(c.edits['speaker'], l.actor)
WHERE r.recorded_at <= known AND (r.superseded_at IS NULL OR r.superseded_at > known)
  AND c.verdict IS DISTINCT FROM 'reject';

CREATE OR REPLACE MACRO sides() AS TABLE
SELECT
    p.reading,                                                    -- number of the reading
    p.event,                                                      -- events.id
    p.side,                                                       -- actor recipient
    list(coalesce(a.name, p.called) ORDER BY p.position) AS names, -- names to print
    list(l.actor ORDER BY p.position) AS ids,                     -- actors.id; NULL for who is not known
    list(l.country ORDER BY p.position) AS countries,             -- ISO 3166-1 alpha-3 on the report's day
    list(l.sector ORDER BY p.position) AS sectors,                -- PLOVER sector on that day
    string_agg(p.words, ' | ' ORDER BY p.position) AS words,      -- in the text's words
    string_agg(p.words, ' | ' ORDER BY p.position) FILTER (l.actor IS NULL) AS unknown  -- of those not known
FROM kept.participants p
LEFT JOIN kept.links l ON l.reading = p.reading AND l.mention = p.mention
LEFT JOIN kept.actors a ON a.id = l.actor
GROUP BY ALL;

CREATE OR REPLACE MACRO events_known_on(known) AS TABLE
SELECT
    e.id,                                                               -- the event's id, the same in every reading
    r.id AS report,                                                     -- reports.id
    r.title,                                                            -- the report's headline
    r.publisher,                                                        -- who published it
    r.published,                                                        -- when
    coalesce(e.when_start, e.when_end, r.published) AS day,             -- first possible day
    coalesce(e.when_end, e.when_start, r.published) AS day_end,         -- last possible day
    coalesce(e.when_basis, CASE WHEN r.published IS NOT NULL THEN 'published' END) AS day_basis,  -- how that is known
    coalesce(c.edits['type'], e.type) AS type,                          -- PLOVER type
    e.mode,                                                             -- PLOVER mode
    e.contexts,                                                         -- PLOVER contexts
    coalesce(c.edits['status'], e.status) AS status,  -- happened ongoing planned demanded hypothetical negated historical
    coalesce(actor.names, []) AS actors,                                -- who did it, names to print
    coalesce(actor.ids, []) AS actor_ids,                               -- actors.id
    coalesce(actor.countries, []) AS actor_countries,                   -- ISO 3166-1 alpha-3
    coalesce(actor.sectors, []) AS actor_sectors,                       -- PLOVER sectors
    coalesce(actor.words, '') AS actor_words,                           -- in the text's words
    coalesce(actor.unknown, '') AS actor_unknown,                       -- words of those nobody has on file
    coalesce(recipient.names, []) AS recipients,                        -- to whom, names to print
    coalesce(recipient.ids, []) AS recipient_ids,                       -- actors.id
    coalesce(recipient.countries, []) AS recipient_countries,           -- ISO 3166-1 alpha-3
    coalesce(recipient.sectors, []) AS recipient_sectors,               -- PLOVER sectors
    coalesce(recipient.words, '') AS recipient_words,                   -- in the text's words
    e.trigger_words,                                                    -- the words that name the act
    e.span_start,                                                       -- where they begin
    e.span_end,                                                         -- where they end
    e.sentence,                                                         -- the sentence around them
    e.sentence_start,                                                   -- where it begins
    e.sentence_end,                                                     -- where it ends
    e.where_name AS place,                                              -- where it happened
    e.where_lat AS lat,                                                 -- WGS 84 degrees
    e.where_lon AS lon,                                                 -- WGS 84 degrees
    e.where_country AS country,                                         -- ISO 3166-1 alpha-3 of the place
    e.where_precision AS precision,                                     -- what the point stands for
    e.quote,                                                            -- quotes.id of the quote it is reported in
    e.cameo,                                                            -- CAMEO code
    e.confidence,                                                       -- 0-1
    coalesce(c.verdict = 'accept' OR len(map_keys(c.edits)) > 0, false) AS checked,  -- a person has looked
    e.first_entered,                                                    -- when the ledger first held it
    r.recorded_at,                                                      -- since when the ledger says so
    r.superseded_at,                                                    -- until when; NULL while it holds
    e.reading                                                           -- number of the reading
FROM kept.events e
JOIN kept.reports r ON r.reading = e.reading
LEFT JOIN sides() actor ON actor.reading = e.reading AND actor.event = e.id AND actor.side = 'actor'
LEFT JOIN sides() recipient ON recipient.reading = e.reading AND recipient.event = e.id AND recipient.side = 'recipient'
LEFT JOIN corrections_known_on(known) c ON c.entry = e.id
WHERE r.recorded_at <= known AND (r.superseded_at IS NULL OR r.superseded_at > known)
  AND c.verdict IS DISTINCT FROM 'reject';

CREATE OR REPLACE MACRO stances_known_on(known) AS TABLE
SELECT
    s.id,                                                               -- the stance's id, the same in every reading
    r.id AS report,                                                     -- reports.id
    r.title,                                                            -- the report's headline
    r.publisher,                                                        -- who published it
    r.published,                                                        -- when
    coalesce(q.when_start, q.when_end, e.when_start, e.when_end, r.published) AS day,      -- first possible day
    coalesce(q.when_end, q.when_start, e.when_end, e.when_start, r.published) AS day_end,  -- last possible day
    coalesce(q.when_basis, e.when_basis, CASE WHEN r.published IS NOT NULL THEN 'published' END) AS day_basis,  -- how known
    coalesce(c.edits['holder'], h.actor) AS holder,                     -- actors.id; NULL when not known
    coalesce(ha.name, s.holder_called) AS holder_name,                   -- name to print
    s.holder_words,                                                     -- in the text's words
    h.country AS holder_country,                                        -- ISO 3166-1 alpha-3 on the report's day
    coalesce(c.edits['attitude'], s.attitude) AS attitude,              -- supports opposes
    coalesce(c.edits['act'], s.act) AS act,  -- backs condemns demands warns promises denies doubts calls_for declines
    coalesce(c.edits['target'], t.actor) AS target,                     -- actors.id of the actor it is about
    coalesce(ta.name, s.target_called) AS target_name,                   -- name to print
    s.target_words,                                                     -- in the text's words
    s.issue,                                                            -- the issue it is about, in the text's words
    s.evidence,                                                         -- the words that show it
    s.span_start,                                                       -- where they begin
    s.span_end,                                                         -- where they end
    s.quote,                                                            -- quotes.id that shows it
    s.event,                                                            -- events.id that shows it
    s.confidence,                                                       -- 0-1
    coalesce(c.verdict = 'accept' OR len(map_keys(c.edits)) > 0, false) AS checked,  -- a person has looked
    s.first_entered,                                                    -- when the ledger first held it
    r.recorded_at,                                                      -- since when the ledger says so
    r.superseded_at,                                                    -- until when; NULL while it holds
    s.reading                                                           -- number of the reading
FROM kept.stances s
JOIN kept.reports r ON r.reading = s.reading
LEFT JOIN kept.links h ON h.reading = s.reading AND h.mention = s.holder
LEFT JOIN kept.links t ON t.reading = s.reading AND t.mention = s.target
LEFT JOIN kept.quotes q ON q.reading = s.reading AND q.id = s.quote
LEFT JOIN kept.events e ON e.reading = s.reading AND e.id = s.event
LEFT JOIN corrections_known_on(known) c ON c.entry = s.id
LEFT JOIN kept.actors ha ON ha.id = coalesce(c.edits['holder'], h.actor)
LEFT JOIN kept.actors ta ON ta.id = coalesce(c.edits['target'], t.actor)
WHERE r.recorded_at <= known AND (r.superseded_at IS NULL OR r.superseded_at > known)
  AND c.verdict IS DISTINCT FROM 'reject';

CREATE OR REPLACE MACRO timeline_known_on(known) AS TABLE
SELECT
    day,                                          -- first possible day it happened; NULL when not known
    day_end,                                      -- last possible day
    day_basis,                                    -- text discourse published
    'event' AS kind,                              -- event quote
    type,                                         -- PLOVER type, or a quote's form
    status,                                       -- happened ongoing planned …; said for quotes
    array_to_string(actors, ', ') AS who,         -- names to print
    array_to_string(recipients, ', ') AS whom,    -- names to print
    sentence AS words,                            -- the sentence, or what was said
    place,                                        -- where
    report,                                       -- reports.id
    published,                                    -- the report's day
    sentence_start AS span_start,                 -- where the words begin
    sentence_end AS span_end,                     -- where they end
    confidence,                                   -- 0-1
    id                                            -- events.id or quotes.id
FROM events_known_on(known)
UNION ALL
SELECT day, day_end, day_basis, 'quote', form, CASE WHEN negated THEN 'negated' ELSE 'said' END, speaker_name, '',
       content, place, report, published, span_start, span_end, confidence, id
FROM quotes_known_on(known);

CREATE OR REPLACE VIEW reports AS SELECT * FROM reports_known_on('infinity'::TIMESTAMP);
CREATE OR REPLACE VIEW quotes AS SELECT * FROM quotes_known_on('infinity'::TIMESTAMP);
CREATE OR REPLACE VIEW events AS SELECT * FROM events_known_on('infinity'::TIMESTAMP);
CREATE OR REPLACE VIEW stances AS SELECT * FROM stances_known_on('infinity'::TIMESTAMP);
CREATE OR REPLACE VIEW timeline AS SELECT * FROM timeline_known_on('infinity'::TIMESTAMP) ORDER BY day NULLS LAST, report, span_start;
CREATE OR REPLACE VIEW corrections AS SELECT * FROM kept.corrections ORDER BY made_at;
CREATE OR REPLACE VIEW skipped AS SELECT * FROM kept.skipped ORDER BY recorded_at, source;

CREATE OR REPLACE VIEW actors AS
SELECT
    id,                         -- registry id (igo/nato) or one made from the text (local/…)
    name,                       -- the name to print
    kind,                       -- country organization armed_group person party company place group other
    country,                    -- ISO 3166-1 alpha-3
    sector,                     -- PLOVER sector
    names,                      -- other names
    offices::JSON AS offices,   -- posts held, with their days
    ids::JSON AS ids            -- identifiers elsewhere
FROM kept.actors;

CREATE OR REPLACE VIEW mentions AS
SELECT
    r.id AS report,             -- reports.id
    m.mention,                  -- name within the report
    m.words,                    -- the words
    m.kind,                     -- person organization armed_group place nationality …
    m.form,                     -- name pronoun nominal
    m.chain,                    -- mentions of one chain mean the same thing
    l.actor,                    -- actors.id; NULL when not known
    l.score,                    -- how sure the link is, 0-1
    m.span_start,               -- where the words begin
    m.span_end                  -- where they end
FROM kept.mentions m
JOIN kept.reports r ON r.reading = m.reading AND r.superseded_at IS NULL
LEFT JOIN kept.links l ON l.reading = m.reading AND l.mention = m.mention;

CREATE OR REPLACE VIEW places AS
SELECT
    r.id AS report,             -- reports.id
    p.name,                     -- name in the gazetteer
    p.lat,                      -- WGS 84 degrees
    p.lon,                      -- WGS 84 degrees
    p.country,                  -- ISO 3166-1 alpha-3
    p.geonameid,                -- GeoNames id
    p.precision,                -- what the point stands for
    p.span_start,               -- where the toponym begins
    p.span_end                  -- where it ends
FROM kept.places p
JOIN kept.reports r ON r.reading = p.reading AND r.superseded_at IS NULL;

CREATE OR REPLACE VIEW times AS
SELECT
    r.id AS report,             -- reports.id
    t.words,                    -- the expression
    t.type,                     -- DATE TIME DURATION SET
    t.value,                    -- TIMEX3 value
    t.span_start,               -- where it begins
    t.span_end                  -- where it ends
FROM kept.times t
JOIN kept.reports r ON r.reading = t.reading AND r.superseded_at IS NULL;
