-- One row is one file that somebody handed in, named by the SHA-256 of its bytes; equal files are kept once.
-- The schema `store` is Flyway's own and exists already.
GRANT USAGE ON SCHEMA store TO ${app};

CREATE TABLE store.file (
    sha256    bytea       PRIMARY KEY CHECK (octet_length(sha256) = 32),
    bytes     bigint      NOT NULL CHECK (bytes >= 0),
    stored_at timestamptz NOT NULL
);

-- One row is one piece of a file, in order; pieces keep memory constant on the way in and out.
CREATE TABLE store.file_chunk (
    sha256 bytea   NOT NULL REFERENCES store.file ON DELETE CASCADE,
    no     integer NOT NULL,
    bytes  bytea   NOT NULL,
    PRIMARY KEY (sha256, no)
);

-- One row is one reason to keep a file; a file goes with its last reason.
CREATE TABLE store.file_use (
    sha256  bytea NOT NULL REFERENCES store.file,
    used_by text  NOT NULL, -- feature and id, say delivery/0190…
    PRIMARY KEY (sha256, used_by)
);

GRANT SELECT, INSERT, DELETE ON store.file, store.file_chunk, store.file_use TO ${app};
-- A lock on the row orders "keep it once more" and "let it go" of the same file.
GRANT UPDATE (stored_at) ON store.file TO ${app};
