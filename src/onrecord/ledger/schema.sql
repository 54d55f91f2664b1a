-- The ledger's tables as they are now. What other programs should read are the views in views.sql; these tables may
-- change with any version. A change here needs a numbered file in migrations/ that brings old ledgers to the same
-- state; for a change of views.sql an empty one will do, for views are made anew with each. Every column says what it
-- holds (tests/ledger/test_schema.py).
--
-- Offsets are characters of the report's text, half-open. Times are UTC. `reading` ties each row to one reading of one
-- report: when a report is read anew and the findings differ, the earlier reading stays, marked superseded, so that
-- the record can be asked as it was known on any day.

CREATE SCHEMA kept;

CREATE TABLE kept.schema_versions (
    version     INTEGER NOT NULL,    -- number of the newest migration applied
    applied_at  TIMESTAMP NOT NULL,  -- when
    program     VARCHAR NOT NULL     -- version of onrecord that did it
);

CREATE TABLE kept.runs (
    id       VARCHAR NOT NULL,    -- hash of what follows
    began    TIMESTAMP NOT NULL,  -- start of the run
    reader   VARCHAR NOT NULL,    -- program version and model, as in reports.reader
    sources  VARCHAR[] NOT NULL   -- what `onrecord read` was given
);

CREATE TABLE kept.skipped (
    source       VARCHAR NOT NULL,   -- path, URL or path:line of the input
    reason       VARCHAR NOT NULL,   -- why it was not read, one sentence
    run          VARCHAR NOT NULL,   -- runs.id
    recorded_at  TIMESTAMP NOT NULL  -- when it was last skipped for this reason
);

CREATE TABLE kept.texts (
    hash  VARCHAR NOT NULL,  -- SHA-256 of the text; copies of a report to the letter share a row
    text  VARCHAR NOT NULL   -- the text as received; a lone surrogate, which has no UTF-8, stands as U+FFFD
);

CREATE TABLE kept.reports (
    reading          BIGINT NOT NULL,     -- number of this reading, counted up through the ledger's life
    id               VARCHAR NOT NULL,    -- the report's id, from its content or given
    source           VARCHAR NOT NULL,    -- path, or path:line, or feed it was read from
    title            VARCHAR NOT NULL,    -- empty when there is none
    byline           VARCHAR,             -- who wrote it, as printed
    publisher        VARCHAR,             -- who published it
    url              VARCHAR,             -- where it was published
    language         VARCHAR,             -- ISO 639-1
    published        DATE,                -- day of publication
    published_basis  VARCHAR NOT NULL,    -- how that is known: given metadata inline dateline inferred unknown
    published_start  INTEGER,             -- the words that say it
    published_end    INTEGER,             -- their end
    text_hash        VARCHAR NOT NULL,    -- texts.hash
    words            INTEGER NOT NULL,    -- white-space separated words of the text
    fingerprint      VARCHAR NOT NULL,    -- hash of what intake gave: text, id, given date, publisher
    digest           VARCHAR NOT NULL,    -- hash of everything filed; the same digest is never entered twice
    reader           VARCHAR NOT NULL,    -- program version and model that made this reading
    confirmed_by     VARCHAR NOT NULL,    -- newest program version and model that found the very same
    run              VARCHAR,             -- runs.id
    recorded_at      TIMESTAMP NOT NULL,  -- since when the ledger says so
    superseded_at    TIMESTAMP            -- since when a later reading stands in its place; NULL while it is current
);

CREATE TABLE kept.blocks (
    reading     BIGINT NOT NULL,   -- reports.reading
    position    INTEGER NOT NULL,  -- 0, 1, 2 … in text order
    kind        VARCHAR NOT NULL,  -- headline subhead byline dateline date caption credit notice paragraph
    span_start  INTEGER NOT NULL,  -- where the block stands
    span_end    INTEGER NOT NULL   -- its end
);

CREATE TABLE kept.sentences (
    reading     BIGINT NOT NULL,   -- reports.reading
    position    INTEGER NOT NULL,  -- 0, 1, 2 … in text order
    span_start  INTEGER NOT NULL,  -- where the sentence stands
    span_end    INTEGER NOT NULL   -- its end
);

CREATE TABLE kept.mentions (
    reading     BIGINT NOT NULL,   -- reports.reading
    position    INTEGER NOT NULL,  -- 0, 1, 2 … in text order
    mention     VARCHAR NOT NULL,  -- name within the reading (m1)
    kind        VARCHAR NOT NULL,  -- person organization armed_group place nationality facility event …
    form        VARCHAR NOT NULL,  -- name pronoun nominal
    chain       VARCHAR,           -- mentions of one chain mean the same thing
    words       VARCHAR NOT NULL,  -- the mention's words
    span_start  INTEGER NOT NULL,  -- the whole noun phrase
    span_end    INTEGER NOT NULL,  -- its end
    head_start  INTEGER NOT NULL,  -- its head word
    head_end    INTEGER NOT NULL,  -- its end
    name_start  INTEGER,           -- the bare name inside it
    name_end    INTEGER            -- its end
);

CREATE TABLE kept.links (
    reading   BIGINT NOT NULL,   -- reports.reading
    position  INTEGER NOT NULL,  -- order within the reading
    mention   VARCHAR NOT NULL,  -- mentions.mention
    actor     VARCHAR NOT NULL,  -- actors.id
    score     DOUBLE NOT NULL,   -- 0-1
    country   VARCHAR,           -- ISO 3166-1 alpha-3 on the report's day
    sector    VARCHAR,           -- PLOVER sector on the report's day
    role      VARCHAR            -- office held on the report's day
);

CREATE TABLE kept.actors (
    id       VARCHAR NOT NULL,    -- registry id (igo/nato) or one made from the text (local/…)
    name     VARCHAR NOT NULL,    -- the name to print
    kind     VARCHAR NOT NULL,    -- country organization armed_group person party company place group other
    country  VARCHAR,             -- ISO 3166-1 alpha-3
    sector   VARCHAR,             -- PLOVER sector
    gender   VARCHAR,             -- male female, where on file
    names    VARCHAR[] NOT NULL,  -- other names
    offices  VARCHAR NOT NULL,    -- JSON list of posts with their days
    ids      VARCHAR NOT NULL     -- JSON object of identifiers elsewhere (wikidata, …)
);

CREATE TABLE kept.filed_actors (
    reading   BIGINT NOT NULL,   -- reports.reading
    position  INTEGER NOT NULL,  -- order within the reading
    actor     VARCHAR NOT NULL   -- actors.id
);

CREATE TABLE kept.quotes (
    reading          BIGINT NOT NULL,    -- reports.reading
    position         INTEGER NOT NULL,   -- 0, 1, 2 … in the order found
    id               VARCHAR NOT NULL,   -- hash of report, kind, words' places and form; the same in every reading
    local            VARCHAR NOT NULL,   -- name within the reading (q1)
    form             VARCHAR NOT NULL,   -- direct indirect mixed
    cue_class        VARCHAR NOT NULL,   -- speech thought document perception intention
    speaker          VARCHAR,            -- mentions.mention
    speaker_words    VARCHAR NOT NULL,   -- words of the speaker spans; empty when nobody is named
    speaker_called   VARCHAR NOT NULL,    -- for a pronoun the name or noun it stands for, else the same
    cue_words        VARCHAR NOT NULL,   -- words of the cue spans
    content          VARCHAR NOT NULL,   -- words of the content spans, gaps shown as …
    span_start       INTEGER NOT NULL,   -- from the first content span
    span_end         INTEGER NOT NULL,   -- to the last
    addressee_start  INTEGER,            -- to whom it was said
    addressee_end    INTEGER,            -- end of these words
    when_start       DATE,               -- first possible day it was said
    when_end         DATE,               -- last possible day
    when_span_start  INTEGER,            -- the words that say so
    when_span_end    INTEGER,            -- their end
    when_basis       VARCHAR,            -- text discourse published; NULL when not dated
    where_name       VARCHAR,            -- place it was said at, and what the gazetteer knows of it
    where_start      INTEGER,            -- where the toponym stands
    where_end        INTEGER,            -- its end
    where_lat        DOUBLE,             -- WGS 84 degrees
    where_lon        DOUBLE,             -- WGS 84 degrees
    where_country    VARCHAR,            -- ISO 3166-1 alpha-3
    where_geonameid  BIGINT,             -- GeoNames id
    where_precision  VARCHAR,            -- what the point stands for: point city admin2 admin1 country region
    where_box        DOUBLE[],           -- west, south, east, north of regions and seas
    within           VARCHAR,            -- quotes.id of the quote it is told in
    negated          BOOLEAN NOT NULL,   -- whether the text says it was not said
    confidence       DOUBLE NOT NULL,    -- 0-1
    first_entered    TIMESTAMP NOT NULL  -- when the ledger first held this quote, in whichever reading
);

CREATE TABLE kept.events (
    reading          BIGINT NOT NULL,     -- reports.reading
    position         INTEGER NOT NULL,    -- 0, 1, 2 … in the order found
    id               VARCHAR NOT NULL,    -- hash of report, kind, trigger's place and type; the same in every reading
    local            VARCHAR NOT NULL,    -- name within the reading (e1)
    type             VARCHAR NOT NULL,    -- PLOVER type
    mode             VARCHAR,             -- PLOVER mode
    contexts         VARCHAR[] NOT NULL,  -- PLOVER contexts
    status           VARCHAR NOT NULL,    -- happened ongoing planned demanded hypothetical negated historical
    trigger_words    VARCHAR NOT NULL,    -- the words that name the act
    span_start       INTEGER NOT NULL,    -- where they stand
    span_end         INTEGER NOT NULL,    -- its end
    sentence         VARCHAR NOT NULL,    -- the sentence around them
    sentence_start   INTEGER NOT NULL,    -- where it stands
    sentence_end     INTEGER NOT NULL,    -- its end
    when_start       DATE,                -- first possible day
    when_end         DATE,                -- last possible day
    when_span_start  INTEGER,             -- the words that say so
    when_span_end    INTEGER,             -- their end
    when_basis       VARCHAR,             -- text discourse published; NULL when not dated
    where_name       VARCHAR,             -- place, and what the gazetteer knows of it
    where_start      INTEGER,             -- where the toponym stands
    where_end        INTEGER,             -- its end
    where_lat        DOUBLE,              -- WGS 84 degrees
    where_lon        DOUBLE,              -- WGS 84 degrees
    where_country    VARCHAR,             -- ISO 3166-1 alpha-3
    where_geonameid  BIGINT,              -- GeoNames id
    where_precision  VARCHAR,             -- what the point stands for: point city admin2 admin1 country region
    where_box        DOUBLE[],            -- west, south, east, north of regions and seas
    quote            VARCHAR,             -- quotes.id of the quote it is reported in
    cameo            VARCHAR,             -- CAMEO code
    confidence       DOUBLE NOT NULL,     -- 0-1
    first_entered    TIMESTAMP NOT NULL   -- when the ledger first held this event, in whichever reading
);

CREATE TABLE kept.participants (
    reading     BIGINT NOT NULL,   -- reports.reading
    event       VARCHAR NOT NULL,  -- events.id
    side        VARCHAR NOT NULL,  -- actor recipient
    position    INTEGER NOT NULL,  -- 0, 1, 2 … on its side
    mention     VARCHAR,           -- mentions.mention
    words       VARCHAR NOT NULL,  -- the participant's words
    called      VARCHAR NOT NULL,  -- for a pronoun the name or noun it stands for, else the same
    span_start  INTEGER NOT NULL,  -- where they stand
    span_end    INTEGER NOT NULL,  -- its end
    head_start  INTEGER NOT NULL,  -- the head word
    head_end    INTEGER NOT NULL   -- its end
);

CREATE TABLE kept.stances (
    reading        BIGINT NOT NULL,    -- reports.reading
    position       INTEGER NOT NULL,   -- 0, 1, 2 … in the order found
    id             VARCHAR NOT NULL,   -- hash of report, kind, words' places, attitude and act; same in every reading
    local          VARCHAR NOT NULL,   -- name within the reading (s1)
    attitude       VARCHAR NOT NULL,   -- supports opposes
    act            VARCHAR NOT NULL,   -- backs condemns demands warns promises denies doubts calls_for declines
    holder_words   VARCHAR NOT NULL,   -- who holds it
    holder_called  VARCHAR NOT NULL,   -- for a pronoun the name or noun it stands for, else the same
    holder_start   INTEGER NOT NULL,   -- where these words stand
    holder_end     INTEGER NOT NULL,   -- their end
    holder         VARCHAR,            -- mentions.mention
    target_words   VARCHAR,            -- the actor it is about
    target_called  VARCHAR,            -- for a pronoun the name or noun it stands for, else the same
    target_start   INTEGER,            -- where these words stand
    target_end     INTEGER,            -- their end
    target         VARCHAR,            -- mentions.mention
    issue          VARCHAR,            -- the issue it is about, in the text's words
    issue_start    INTEGER,            -- where these words stand
    issue_end      INTEGER,            -- their end
    evidence       VARCHAR NOT NULL,   -- words of the evidence spans, gaps shown as …
    span_start     INTEGER NOT NULL,   -- from the first evidence span
    span_end       INTEGER NOT NULL,   -- to the last
    quote          VARCHAR,            -- quotes.id that shows it
    event          VARCHAR,            -- events.id that shows it
    confidence     DOUBLE NOT NULL,    -- 0-1
    first_entered  TIMESTAMP NOT NULL  -- when the ledger first held this stance, in whichever reading
);

CREATE TABLE kept.spans (
    reading     BIGINT NOT NULL,   -- reports.reading
    entry       VARCHAR NOT NULL,  -- quotes.id or stances.id
    role        VARCHAR NOT NULL,  -- speaker cue content evidence
    position    INTEGER NOT NULL,  -- 0, 1, 2 … of the role
    words       VARCHAR NOT NULL,  -- the characters at this place
    span_start  INTEGER NOT NULL,  -- where they stand
    span_end    INTEGER NOT NULL   -- its end
);

CREATE TABLE kept.times (
    reading     BIGINT NOT NULL,   -- reports.reading
    position    INTEGER NOT NULL,  -- 0, 1, 2 … in text order
    type        VARCHAR NOT NULL,  -- DATE TIME DURATION SET
    value       VARCHAR NOT NULL,  -- TIMEX3 value (2019-W41, P2D, PRESENT_REF)
    words       VARCHAR NOT NULL,  -- the expression
    span_start  INTEGER NOT NULL,  -- where it stands
    span_end    INTEGER NOT NULL   -- its end
);

CREATE TABLE kept.places (
    reading     BIGINT NOT NULL,   -- reports.reading
    position    INTEGER NOT NULL,  -- 0, 1, 2 … in text order
    name        VARCHAR NOT NULL,  -- name in the gazetteer, or the words where it has none
    span_start  INTEGER NOT NULL,  -- where the toponym stands
    span_end    INTEGER NOT NULL,  -- its end
    lat         DOUBLE,            -- WGS 84 degrees
    lon         DOUBLE,            -- WGS 84 degrees
    country     VARCHAR,           -- ISO 3166-1 alpha-3
    geonameid   BIGINT,            -- GeoNames id
    precision   VARCHAR,           -- point city admin2 admin1 country region
    box         DOUBLE[]           -- west, south, east, north of regions and seas
);

CREATE TABLE kept.corrections (
    id       VARCHAR NOT NULL,   -- hash of the rest
    entry    VARCHAR NOT NULL,   -- quotes.id, events.id or stances.id; stays true through every new reading
    verdict  VARCHAR NOT NULL,   -- accept reject edit
    field    VARCHAR,            -- for an edit: the column of the view it changes
    value    VARCHAR,            -- for an edit: what it is changed to
    person   VARCHAR NOT NULL,   -- who says so
    note     VARCHAR,            -- why
    made_at  TIMESTAMP NOT NULL  -- when; the newest word on an entry holds
);

-- Looking up a report, and one report's entries, must not slow down as the ledger grows.
CREATE INDEX reports_by_id ON kept.reports (id);
