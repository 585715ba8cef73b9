-- The one row tells which master key this database was begun with: eight bytes that say nothing about the key itself.
CREATE TABLE store.master_key (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    fingerprint bytea   NOT NULL
);
GRANT SELECT, INSERT ON store.master_key TO ${app};
