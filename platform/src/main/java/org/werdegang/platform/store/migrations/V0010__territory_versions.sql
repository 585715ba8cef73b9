-- Territories in time. Days are inclusive on both ends; "known" is the second time axis: when it was entered.
CREATE SCHEMA territory;
GRANT USAGE ON SCHEMA territory TO ${app};
-- Equality on keys beside overlap on days, in one exclusion constraint.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA territory;

-- One row is one territory whatever its boundaries: the thing that keys, places and addresses name.
CREATE TABLE territory.unit (
    key text PRIMARY KEY CHECK (key <> '')
);

-- One row is one territory in one version of its boundaries and name.
CREATE TABLE territory.version (
    id             uuid        PRIMARY KEY,
    key            text        NOT NULL REFERENCES territory.unit (key),
    level          text        NOT NULL,
    name_de        text        NOT NULL,
    name_en        text        NOT NULL,
    in_de          text        NOT NULL, -- "there" as part of a sentence, say im Kreis Wesel
    in_en          text        NOT NULL,
    valid_from     date        NOT NULL,
    valid_to       date        CHECK (valid_to >= valid_from), -- last day; null: none known
    known_from     timestamptz NOT NULL,
    end_known_from timestamptz CHECK ((end_known_from IS NULL) = (valid_to IS NULL)),
    CONSTRAINT version_never_overlaps EXCLUDE USING gist
        (key WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX version_by_level ON territory.version (level, key);

-- One row is the share of an ended version that went to a later one; shares out of a version sum to 1.
CREATE TABLE territory.successor (
    from_version uuid           NOT NULL REFERENCES territory.version (id),
    to_version   uuid           NOT NULL REFERENCES territory.version (id),
    weight       numeric(12,10) NOT NULL CHECK (weight > 0 AND weight <= 1),
    estimated    boolean        NOT NULL CHECK (NOT (estimated AND weight = 1)),
    known_from   timestamptz    NOT NULL,
    PRIMARY KEY (from_version, to_version)
);
CREATE INDEX successor_by_to ON territory.successor (to_version);

-- One row is a territory's place in one tree for some days, as long as it was believed.
CREATE TABLE territory.membership (
    id         uuid        PRIMARY KEY,
    tree       text        NOT NULL,
    child      text        NOT NULL REFERENCES territory.unit (key),
    parent     text        NOT NULL REFERENCES territory.unit (key) CHECK (parent <> child),
    valid_from date        NOT NULL,
    valid_to   date        CHECK (valid_to >= valid_from),
    known_from timestamptz NOT NULL,
    known_to   timestamptz CHECK (known_to >= known_from), -- null: still believed
    CONSTRAINT membership_never_overlaps EXCLUDE USING gist (
        tree WITH =, child WITH =,
        daterange(valid_from, valid_to, '[]') WITH &&,
        tstzrange(known_from, known_to) WITH &&)
);
CREATE INDEX membership_by_parent ON territory.membership (tree, parent);

-- The one row says which revision of all the above is current. Numbers come from a sequence, so one that was rolled back
-- is never used again.
CREATE SEQUENCE territory.revision_number;
CREATE TABLE territory.revision (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    revision bigint  NOT NULL
);
INSERT INTO territory.revision (revision) VALUES (0);

GRANT SELECT, INSERT ON territory.unit, territory.version, territory.successor, territory.membership TO ${app};
-- What was entered stays; only an end can be added.
GRANT UPDATE (valid_to, end_known_from) ON territory.version TO ${app};
GRANT UPDATE (known_to) ON territory.membership TO ${app};
GRANT SELECT, UPDATE ON territory.revision TO ${app};
GRANT USAGE ON SEQUENCE territory.revision_number TO ${app};

-- Published: one row is one version.
CREATE VIEW territory.v_territory AS
    SELECT id, key, level, name_de, name_en, valid_from, valid_to FROM territory.version;
-- Published: one row is a place in a tree that is believed today.
CREATE VIEW territory.v_membership AS
    SELECT tree, child, parent, valid_from, valid_to FROM territory.membership WHERE known_to IS NULL;
GRANT SELECT ON territory.v_territory, territory.v_membership TO ${app};
