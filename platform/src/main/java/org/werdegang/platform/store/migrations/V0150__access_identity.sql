-- One row says that whoever the identity provider calls by that subject is the owner of that account.
CREATE TABLE access.identity (
    issuer    text        NOT NULL,
    subject   text        NOT NULL,
    account   uuid        NOT NULL REFERENCES access.account (id),
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject),
    UNIQUE (account, issuer) -- a mail address that is given to somebody else does not hand over the account
);
GRANT SELECT, INSERT, DELETE ON access.identity TO ${app};
