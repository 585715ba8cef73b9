-- Members of a partner on three levels, beside those who deliver and those who only read.
ALTER TABLE access.role_held DROP CONSTRAINT role_held_role_check;
ALTER TABLE access.role_held ADD CONSTRAINT role_held_role_check CHECK (role IN (
    'ADMINISTRATOR', 'OFFICE', 'STEWARD', 'MEMBER_LEADERSHIP', 'MEMBER_STEERING', 'MEMBER_OPERATIONAL', 'READER'));

-- The language in which the platform writes to somebody.
ALTER TABLE access.account ADD COLUMN language text NOT NULL DEFAULT 'de' CHECK (language IN ('de', 'en'));

-- One row is one link that was sent by mail and lets its reader choose a password, once. The link itself is kept nowhere.
CREATE TABLE access.mail_link (
    hash       bytea       PRIMARY KEY CHECK (octet_length(hash) = 32), -- SHA-256 of the code in the link
    account    uuid        NOT NULL REFERENCES access.account (id),
    purpose    text        NOT NULL CHECK (purpose IN ('INVITATION', 'RESET')),
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX mail_link_by_account ON access.mail_link (account, purpose);
CREATE INDEX mail_link_by_expiry ON access.mail_link (expires_at);
GRANT SELECT, INSERT, DELETE ON access.mail_link TO ${app};
