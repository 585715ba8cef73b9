-- What indicators mean. Rows are added, never edited: a changed wording is a new revision, a changed method a new version.
CREATE SCHEMA measurement;
GRANT USAGE ON SCHEMA measurement TO ${app};

-- One row is one wording of one version of one indicator.
CREATE TABLE measurement.definition (
    code       text        NOT NULL,
    version    integer     NOT NULL CHECK (version > 0),  -- rises with the method
    revision   integer     NOT NULL CHECK (revision > 0), -- rises with the wording
    place      integer     NOT NULL,                      -- order within the education biography
    content    jsonb       NOT NULL,
    digest     text        NOT NULL,                      -- SHA-256 of the content as read
    known_from timestamptz NOT NULL,
    PRIMARY KEY (code, version, revision)
);

-- One row vouches for comparing years on both sides of a break, and says why that is fair.
CREATE TABLE measurement.break_override (
    code       text        NOT NULL,
    break_from integer     NOT NULL,
    note_de    text        NOT NULL CHECK (note_de <> ''),
    note_en    text        NOT NULL CHECK (note_en <> ''),
    account    uuid,
    known_from timestamptz NOT NULL,
    PRIMARY KEY (code, break_from, known_from)
);

GRANT SELECT, INSERT ON measurement.definition, measurement.break_override TO ${app};

-- Published: one row is the current wording of one version.
CREATE VIEW measurement.v_definition AS
    SELECT DISTINCT ON (code, version) code, version, content, known_from
      FROM measurement.definition
     ORDER BY code, version, revision DESC;
GRANT SELECT ON measurement.v_definition TO ${app};
