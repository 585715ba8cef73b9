-- One row is one person who may sign in.
CREATE TABLE access.account (
    id                uuid        PRIMARY KEY,
    email             text        NOT NULL,           -- as the person writes it
    email_key         text        NOT NULL UNIQUE,    -- trimmed and lower case: what sign-in compares
    name              text        NOT NULL,
    password          text        NOT NULL,           -- Argon2id, parameters and salt inside
    must_change       boolean     NOT NULL,           -- the password was chosen by somebody else
    active            boolean     NOT NULL DEFAULT true,
    last_organisation uuid,                           -- for which the person acted last
    created_at        timestamptz NOT NULL,
    last_sign_in      timestamptz,
    version           integer     NOT NULL DEFAULT 1
);
CREATE INDEX account_by_name ON access.account (lower(name), id);
GRANT SELECT, INSERT, UPDATE ON access.account TO ${app};

-- One row is one role that an account holds in one organisation.
CREATE TABLE access.role_held (
    account      uuid NOT NULL REFERENCES access.account (id),
    organisation uuid NOT NULL,
    role         text NOT NULL CHECK (role IN ('ADMINISTRATOR', 'OFFICE', 'STEWARD', 'READER')),
    PRIMARY KEY (account, organisation, role)
);
CREATE INDEX role_held_by_organisation ON access.role_held (organisation);
GRANT SELECT, INSERT, DELETE ON access.role_held TO ${app};

-- One row is one try to sign in that has not succeeded. Kept for a day.
CREATE TABLE access.failed_try (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    who     bytea       NOT NULL,  -- SHA-256 of what was typed as the address of the account, known or not
    address text        NOT NULL   -- network address of the browser
);
CREATE INDEX failed_try_by_who ON access.failed_try (who, at);
CREATE INDEX failed_try_by_address ON access.failed_try (address, at);
CREATE INDEX failed_try_by_time ON access.failed_try (at);
GRANT SELECT, INSERT, DELETE ON access.failed_try TO ${app};

-- One row is a network address from which somebody has signed in: guessing from elsewhere does not lock it out.
CREATE TABLE access.known_address (
    who     bytea       NOT NULL,
    address bytea       NOT NULL,  -- SHA-256 of who and the address
    at      timestamptz NOT NULL,
    PRIMARY KEY (who, address)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.known_address TO ${app};
