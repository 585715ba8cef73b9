-- One row is one message of a reader about these pages.
CREATE SCHEMA IF NOT EXISTS web;
GRANT USAGE ON SCHEMA web TO ${app};

CREATE TABLE web.feedback (
    id         uuid        PRIMARY KEY,
    sent_at    timestamptz NOT NULL,
    page       text        NOT NULL, -- the address it is about, or empty
    message    text        NOT NULL CHECK (message <> ''),
    reply_to   text        NOT NULL, -- forgotten as soon as the message is settled
    settled_at timestamptz
);

CREATE INDEX feedback_open ON web.feedback (id) WHERE settled_at IS NULL;

GRANT SELECT, INSERT ON web.feedback TO ${app};
GRANT UPDATE (settled_at, reply_to) ON web.feedback TO ${app};
