-- One row is one access key with which an organisation's programs identify themselves to the open-data interface.
CREATE TABLE access.token (
    id           uuid        PRIMARY KEY,
    organisation uuid        NOT NULL,
    name         text        NOT NULL CHECK (name <> ''), -- what it is for, as its maker calls it
    hash         bytea       NOT NULL UNIQUE,             -- SHA-256 of the key; the key itself is kept nowhere
    created_at   timestamptz NOT NULL,
    created_by   uuid        NOT NULL,                    -- account
    expires      date        NOT NULL,                    -- last day on which it is valid
    revoked_at   timestamptz,
    last_used    date                                     -- day; null: never
);
CREATE INDEX token_by_organisation ON access.token (organisation, created_at);
GRANT SELECT, INSERT ON access.token TO ${app};
GRANT UPDATE (revoked_at, last_used) ON access.token TO ${app};
