-- Somebody's word about a break can be taken back: the latest row of a break holds, and one without note closes it again.
ALTER TABLE measurement.break_override
    ADD COLUMN withdrawn boolean NOT NULL DEFAULT false,
    ALTER COLUMN note_de DROP NOT NULL,
    ALTER COLUMN note_en DROP NOT NULL,
    ADD CONSTRAINT break_override_note_or_withdrawn
        CHECK (withdrawn = (note_de IS NULL) AND withdrawn = (note_en IS NULL));
