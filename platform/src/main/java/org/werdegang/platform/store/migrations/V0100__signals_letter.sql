-- One row is one outgoing mail. Reader and text go as soon as it has left or has been given up; the rest is kept for 30
-- days, so that no occasion is written about twice.
CREATE TABLE signals.letter (
    id          uuid        PRIMARY KEY,
    once        text        NOT NULL UNIQUE, -- the occasion, say access.invitation/0190…
    recipient   text,
    sheet       jsonb,                       -- language, subject and lines
    written_at  timestamptz NOT NULL,
    sent_at     timestamptz,
    given_up_at timestamptz,
    tries       integer     NOT NULL DEFAULT 0,
    problem     text,                        -- what kept it the last time; never words of the server
    CHECK ((recipient IS NULL) = (sent_at IS NOT NULL OR given_up_at IS NOT NULL)),
    CHECK ((recipient IS NULL) = (sheet IS NULL))
);
CREATE INDEX letter_unsent ON signals.letter (written_at) WHERE sent_at IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON signals.letter TO ${app};
