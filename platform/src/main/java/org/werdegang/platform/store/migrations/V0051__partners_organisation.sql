-- One row is one organisation, or one unit of another one.
CREATE SCHEMA partners;
GRANT USAGE ON SCHEMA partners TO ${app};

CREATE TABLE partners.organisation (
    id        uuid    PRIMARY KEY,
    name_de   text    NOT NULL CHECK (name_de <> ''),
    name_en   text    NOT NULL CHECK (name_en <> ''),
    sector    text    NOT NULL,
    territory text,                                        -- AGS or ARS of the area it acts for; null: none
    parent    uuid    REFERENCES partners.organisation (id) CHECK (parent <> id),
    office    boolean NOT NULL DEFAULT false,              -- runs the initiative for its partners
    version   integer NOT NULL DEFAULT 1
);
CREATE INDEX organisation_by_name ON partners.organisation (lower(name_de), id);
CREATE INDEX organisation_by_parent ON partners.organisation (parent);
CREATE UNIQUE INDEX organisation_one_office ON partners.organisation (office) WHERE office;
GRANT SELECT, INSERT, UPDATE ON partners.organisation TO ${app};

-- One row is one person known by name; whoever signs in also has an account.
CREATE TABLE partners.person (
    id      uuid    PRIMARY KEY,
    name    text    NOT NULL CHECK (name <> ''),
    email   text    NOT NULL DEFAULT '',
    account uuid    UNIQUE,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX person_by_name ON partners.person (lower(name), id);
GRANT SELECT, INSERT, UPDATE ON partners.person TO ${app};

-- One row is one function that a person holds in an organisation for some days, both ends included.
CREATE TABLE partners.function (
    id           uuid PRIMARY KEY,
    person       uuid NOT NULL REFERENCES partners.person (id),
    organisation uuid NOT NULL REFERENCES partners.organisation (id),
    title_de     text NOT NULL CHECK (title_de <> ''),
    title_en     text NOT NULL CHECK (title_en <> ''),
    level        text NOT NULL CHECK (level IN ('LEADERSHIP', 'STEERING', 'OPERATIONAL')),
    valid_from   date NOT NULL,
    valid_to     date CHECK (valid_to >= valid_from)       -- last day; null: none known
);
CREATE INDEX function_by_person ON partners.function (person, valid_from);
CREATE INDEX function_by_organisation ON partners.function (organisation, valid_from);
GRANT SELECT, INSERT, UPDATE ON partners.function TO ${app};
