-- One row is one write: who did what to which thing, and how it looked before and after.
CREATE SCHEMA journal;
GRANT USAGE ON SCHEMA journal TO ${app};

CREATE TABLE journal.entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamptz NOT NULL,
    account     uuid,                 -- null: the system itself
    organisation uuid,
    what        text        NOT NULL, -- feature.verb, say delivery.confirmed
    subject     text        NOT NULL, -- the thing's id or key
    before      jsonb,
    after       jsonb
);
CREATE INDEX entry_by_subject ON journal.entry (subject, id);
CREATE INDEX entry_by_what ON journal.entry (what, id);

-- Append only: the application may add and read, never change.
GRANT SELECT, INSERT ON journal.entry TO ${app};
