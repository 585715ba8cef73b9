-- One row is one link of the chain that seals the journal: the hash covers the entry and the hash of the link before; the
-- mac vouches for the hash with a key that lies outside the database.
CREATE TABLE journal.link (
    position bigint PRIMARY KEY,
    entry    bigint NOT NULL UNIQUE,
    hash     bytea  NOT NULL CHECK (octet_length(hash) = 32),
    mac      bytea  NOT NULL CHECK (octet_length(mac) = 32)
);
GRANT SELECT, INSERT ON journal.link TO ${app};

-- One row is one entry that waits for its seal; writers add theirs without looking at anybody else's.
CREATE TABLE journal.unsealed (
    entry bigint PRIMARY KEY
);
GRANT SELECT, INSERT, DELETE ON journal.unsealed TO ${app};
INSERT INTO journal.unsealed SELECT id FROM journal.entry;

CREATE FUNCTION journal.wait_for_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO journal.unsealed (entry) VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER entry_waits AFTER INSERT ON journal.entry FOR EACH ROW EXECUTE FUNCTION journal.wait_for_seal();

-- One row is the key with which the journal keeps what it knows of one person, locked by the installation's master key.
-- Erasure takes the key and leaves the row, so that nobody makes a new one.
CREATE TABLE journal.person_key (
    person       uuid        PRIMARY KEY, -- of a person or of an account
    wrapped      bytea,
    made_at      timestamptz NOT NULL,
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
GRANT SELECT, INSERT ON journal.person_key TO ${app};
GRANT UPDATE (wrapped, destroyed_at) ON journal.person_key TO ${app};
