-- Values with a memory. A value is one row; a later value of the same thing is another row and supersedes it. Days on
-- which batches became known are the second time axis; "as known on" leaves out batches that were not known then.

-- One row is one source of one owner; values of different sources never replace each other.
CREATE TABLE measurement.source (
    id    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key   text NOT NULL,
    owner text NOT NULL,
    UNIQUE (key, owner)
);

-- One row is one delivery's values: where they come from, and when they became known.
CREATE TABLE measurement.batch (
    id           integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery     uuid        NOT NULL UNIQUE,
    source       integer     NOT NULL REFERENCES measurement.source (id),
    title        text        NOT NULL,
    publisher    text        NOT NULL,
    licence      text        NOT NULL,
    attribution  text        NOT NULL,
    reference    date,
    retrieved    date,
    owner_name   text        NOT NULL,
    official     boolean     NOT NULL,
    invented     boolean     NOT NULL,
    staged       bigint      NOT NULL DEFAULT 0, -- rows put aside for preview
    refused      bigint      NOT NULL DEFAULT 0,
    committed_at timestamptz,
    sequence     bigint,                         -- order of commits; null: not committed
    fresh        bigint,
    changed      bigint,
    equal        bigint,
    known_from   date,                           -- null: seen by its owner only
    withdrawn_at timestamptz
);
CREATE SEQUENCE measurement.batch_sequence;
CREATE INDEX batch_by_source ON measurement.batch (source);

-- One row is what a value is about, but for territory and period: a part of a version of an indicator, a breakdown, a source.
CREATE TABLE measurement.series (
    id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator text    NOT NULL,
    version   integer NOT NULL,
    part      text    NOT NULL,
    breakdown text    NOT NULL, -- canonical: name=code pairs in the order of names, joined by "; "
    source    integer NOT NULL REFERENCES measurement.source (id),
    UNIQUE (indicator, version, part, breakdown, source)
);

-- One row is one version of a territory of which there are values.
CREATE TABLE measurement.place (
    id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    territory uuid NOT NULL UNIQUE,
    key       text NOT NULL
);
CREATE INDEX place_by_key ON measurement.place (key);

-- One row is one value as one batch brought it; millions of rows, so keys are small numbers.
CREATE TABLE measurement.value (
    series     integer  NOT NULL,
    place      integer  NOT NULL,
    period     integer  NOT NULL, -- yyyy0000 year, yyyy0800 school year, yyyymmdd day
    batch      integer  NOT NULL, -- the batch that brought it
    superseded integer,           -- the batch that brought the next one; null: the last so far
    reference  date,              -- the day it describes, where the source names one for every value
    mark       smallint NOT NULL, -- 0: none; the other numbers stand in MarkCode
    amount     numeric,
    -- One value is the last, and each batch supersedes a value once. This is also the index by which values are read.
    CONSTRAINT value_once UNIQUE NULLS NOT DISTINCT (series, place, period, superseded),
    CONSTRAINT value_says_something CHECK (amount IS NOT NULL OR mark > 0)
);
CREATE INDEX value_superseded ON measurement.value (superseded) WHERE superseded IS NOT NULL;

-- One row is one value that waits for its confirmation. Not logged: after a crash the kept file is read again.
CREATE UNLOGGED TABLE measurement.staged (
    batch  integer  NOT NULL,
    series integer  NOT NULL,
    place  integer  NOT NULL,
    period integer  NOT NULL,
    reference date,
    mark   smallint NOT NULL,
    amount numeric,
    spot   text     NOT NULL
);
CREATE INDEX staged_by_batch ON measurement.staged (batch);

-- The one row says which state of all values is current; who remembers a calculation compares it.
CREATE TABLE measurement.revision (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    revision bigint  NOT NULL
);
INSERT INTO measurement.revision (revision) VALUES (0);

-- One row is one value of a staged batch that cannot be taken, and why; the first ten thousand.
CREATE TABLE measurement.refusal (
    batch   integer NOT NULL REFERENCES measurement.batch (id) ON DELETE CASCADE,
    key     text    NOT NULL,
    spot    text    NOT NULL,
    details text[]  NOT NULL
);
CREATE INDEX refusal_by_batch ON measurement.refusal (batch);

GRANT SELECT, INSERT ON measurement.source, measurement.series, measurement.place TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON measurement.batch TO ${app};
GRANT SELECT, INSERT, DELETE ON measurement.staged, measurement.refusal TO ${app};
-- What a value says is never changed; only the next one can be linked to it, or the link be taken back.
GRANT SELECT, INSERT ON measurement.value TO ${app};
GRANT UPDATE (superseded) ON measurement.value TO ${app};
GRANT USAGE ON SEQUENCE measurement.batch_sequence TO ${app};
GRANT SELECT, UPDATE ON measurement.revision TO ${app};
