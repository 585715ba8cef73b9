-- How a file becomes values: registered sources and what is remembered of them, deliveries, their steps and findings.

-- One row is one source from which an organisation delivers again and again.
CREATE TABLE measurement.registered_source (
    id              uuid    PRIMARY KEY,
    organisation    uuid    NOT NULL,                -- who answers for its values
    key             text    NOT NULL CHECK (key <> ''),
    title           text    NOT NULL CHECK (title <> ''),
    publisher       text    NOT NULL CHECK (publisher <> ''),
    licence         text    NOT NULL,
    attribution     text    NOT NULL,
    official        boolean NOT NULL,                -- an official source has published its values already
    invented        boolean NOT NULL,
    rhythm          text    NOT NULL,                -- how often a file is expected
    next_release    date,                            -- null: not known
    office_releases boolean NOT NULL DEFAULT false,  -- the owner lets the office be the second pair of eyes
    version         integer NOT NULL DEFAULT 1,
    UNIQUE (organisation, key)
);

-- One row is the meaning of the columns under one header, confirmed by a person.
CREATE TABLE measurement.remembered_columns (
    source      uuid NOT NULL REFERENCES measurement.registered_source (id),
    fingerprint text NOT NULL,
    mapping     text NOT NULL, -- JSON, as the reader writes it
    PRIMARY KEY (source, fingerprint)
);

-- One row is what one kind of figure in a source's files stands for; no targets: not taken.
CREATE TABLE measurement.remembered_assignment (
    source    uuid   NOT NULL REFERENCES measurement.registered_source (id),
    sheet     text   NOT NULL, -- table or sheet, where a file has several; otherwise empty
    measure   text   NOT NULL,
    breakdown text   NOT NULL,
    unit      text   NOT NULL,
    targets   text[] NOT NULL, -- indicator, part and classes each, say "S06 N certificate=none"
    PRIMARY KEY (source, sheet, measure, breakdown, unit)
);

-- One row is one file that somebody handed in, and how far it has come.
CREATE TABLE measurement.delivery (
    id                uuid        PRIMARY KEY,
    source            uuid        NOT NULL REFERENCES measurement.registered_source (id),
    state             text        NOT NULL,
    file_name         text        NOT NULL,
    sha256            bytea,                -- null: not kept, as it must not be
    bytes             bigint      NOT NULL,
    retrieved         date,
    reference         date,
    received_at       timestamptz NOT NULL,
    received_by       uuid        NOT NULL, -- account
    changed_at        timestamptz NOT NULL, -- when it came into its state
    confirmed_by      uuid,                 -- account; somebody else releases
    seen              text,                 -- JSON: what the reader recognised; null: not read yet
    columns_confirmed boolean     NOT NULL DEFAULT false,
    fresh             bigint,
    changed           bigint,
    equal             bigint,
    refused           bigint
);
CREATE INDEX delivery_by_source ON measurement.delivery (source, id);
CREATE INDEX delivery_by_state ON measurement.delivery (state, id);
CREATE INDEX delivery_by_file ON measurement.delivery (sha256);

-- One row is how far the reading of a file has come; written beside the transaction that reads.
CREATE UNLOGGED TABLE measurement.delivery_progress (
    delivery    uuid   PRIMARY KEY,
    bytes_done  bigint NOT NULL,
    bytes_total bigint NOT NULL,
    values_read bigint NOT NULL
);

-- One row is something that somebody did with a delivery.
CREATE TABLE measurement.delivery_step (
    delivery uuid        NOT NULL REFERENCES measurement.delivery (id) ON DELETE CASCADE,
    no       integer     NOT NULL,
    at       timestamptz NOT NULL,
    account  uuid,                 -- null: the platform itself
    what     text        NOT NULL,
    remark   text        NOT NULL,
    PRIMARY KEY (delivery, no)
);

-- One row is one kind of figure in a file: what it says of itself, and what it stands for.
CREATE TABLE measurement.delivery_line (
    delivery  uuid    NOT NULL REFERENCES measurement.delivery (id) ON DELETE CASCADE,
    no        integer NOT NULL,
    sheet     text    NOT NULL,
    measure   text    NOT NULL,
    breakdown text    NOT NULL,
    unit      text    NOT NULL,
    figures   bigint  NOT NULL, -- how many there are
    example   text    NOT NULL, -- the first of them, with territory and period
    targets   text[],           -- null: not decided yet; empty: not taken
    proposal  text    NOT NULL, -- where the targets come from before a person has decided; empty: a person decided
    PRIMARY KEY (delivery, no)
);

-- One row is one thing to know about a file, with its cell; in the order in which they were found.
CREATE TABLE measurement.delivery_finding (
    delivery uuid     NOT NULL REFERENCES measurement.delivery (id) ON DELETE CASCADE,
    no       integer  NOT NULL,
    severity smallint NOT NULL, -- 0 note, 1 warning, 2 error
    key      text     NOT NULL, -- the text that says what is wrong and how to mend it
    spot     text     NOT NULL,
    details  text[]   NOT NULL,
    PRIMARY KEY (delivery, no)
);
CREATE INDEX delivery_finding_by_kind ON measurement.delivery_finding (delivery, severity DESC, key, no);

GRANT SELECT, INSERT, UPDATE ON measurement.registered_source TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON measurement.remembered_columns, measurement.remembered_assignment,
    measurement.delivery, measurement.delivery_progress, measurement.delivery_line TO ${app};
GRANT SELECT, INSERT, DELETE ON measurement.delivery_step, measurement.delivery_finding TO ${app};
