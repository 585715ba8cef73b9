-- The bytes of a file are seen by the organisation that handed it in, by the office, and by the platform's own work.

-- Who may read a file for this use: an organisation's id; 'any': everybody; 'all': the office and the platform only.
-- The default serves a node of the version before during a rolling restart: the file is for whoever it works for.
ALTER TABLE store.file_use ADD COLUMN seen_by text NOT NULL
    DEFAULT coalesce(nullif(nullif(current_setting('app.organisation', true), ''), 'none'), 'all');
UPDATE store.file_use u SET seen_by = 'any' WHERE u.used_by NOT LIKE 'delivery/%';

-- For features that say of files kept before this who may read them.
CREATE FUNCTION store.keep_for(use text, reader text) RETURNS void
    LANGUAGE sql AS $$ UPDATE store.file_use SET seen_by = reader WHERE used_by = use $$;
REVOKE ALL ON FUNCTION store.keep_for(text, text) FROM PUBLIC;

CREATE FUNCTION store.reaches(seen_by text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT seen_by = 'any' OR coalesce(current_setting('app.organisation', true), '') IN (seen_by, 'all')
$$;

ALTER TABLE store.file_chunk ENABLE ROW LEVEL SECURITY;
-- Whoever has the bytes may write them; a file that others keep too is not read for it.
CREATE POLICY file_chunk_kept ON store.file_chunk FOR INSERT WITH CHECK (true);
CREATE POLICY file_chunk_seen ON store.file_chunk FOR SELECT
    USING (EXISTS (SELECT FROM store.file_use u WHERE u.sha256 = file_chunk.sha256 AND store.reaches(u.seen_by)));
