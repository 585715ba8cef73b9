-- One row is one public key whose private half lies in a device of the account's owner.
CREATE TABLE access.passkey (
    id           bytea       PRIMARY KEY,   -- of the credential, chosen by the device
    account      uuid        NOT NULL REFERENCES access.account (id),
    public_key   bytea       NOT NULL,      -- COSE
    signatures   bigint      NOT NULL,      -- counts up on devices that count; going back would betray a copy
    verified     boolean     NOT NULL,
    transports   text[]      NOT NULL,
    may_roam     boolean     NOT NULL,      -- the device may keep copies elsewhere
    roams        boolean     NOT NULL,
    attestation  bytea       NOT NULL,
    label        text        NOT NULL,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL
);
CREATE INDEX passkey_by_account ON access.passkey (account);
GRANT SELECT, INSERT, DELETE ON access.passkey TO ${app};
GRANT UPDATE (signatures, verified, roams, last_used_at) ON access.passkey TO ${app};
