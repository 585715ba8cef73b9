-- What the journal's page looks up beside subject and verb.
CREATE INDEX entry_by_account ON journal.entry (account, id);
CREATE INDEX entry_by_time ON journal.entry (at);
