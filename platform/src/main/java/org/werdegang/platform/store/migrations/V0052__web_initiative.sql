-- The one row says whose platform this is and how far its set-up has come.
CREATE SCHEMA web;
GRANT USAGE ON SCHEMA web TO ${app};

CREATE TABLE web.initiative (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    name_de    text    NOT NULL DEFAULT '',
    name_en    text    NOT NULL DEFAULT '',
    logo       bytea,                               -- SHA-256 of a file in store.file
    logo_type  text,
    imprint_de text    NOT NULL DEFAULT '',
    imprint_en text    NOT NULL DEFAULT '',
    privacy_de text    NOT NULL DEFAULT '',
    privacy_en text    NOT NULL DEFAULT '',
    ombuds_de  text    NOT NULL DEFAULT '',
    ombuds_en  text    NOT NULL DEFAULT '',
    demo       boolean NOT NULL DEFAULT false,      -- institutions, people and deliveries are invented
    step       text    NOT NULL DEFAULT 'ADMINISTRATOR',
    code       text,                                -- opens the first step, once
    version    integer NOT NULL DEFAULT 1
);
INSERT INTO web.initiative DEFAULT VALUES;
GRANT SELECT, UPDATE ON web.initiative TO ${app};
