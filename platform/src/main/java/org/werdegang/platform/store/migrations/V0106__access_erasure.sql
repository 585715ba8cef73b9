-- When the owner of an account has asked to be forgotten; null: not.
ALTER TABLE access.account ADD COLUMN erasure_asked_at timestamptz;
