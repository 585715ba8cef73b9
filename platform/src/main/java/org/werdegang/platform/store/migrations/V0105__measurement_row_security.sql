-- The second wall around values that their owner has not released: whatever a query forgets to ask, the database shows the
-- application nothing of another organisation. Each transaction says for whom it works (app.organisation); one that does
-- not say so sees released values only.

-- True if the current transaction works for that organisation, or for the platform itself and its office.
CREATE FUNCTION measurement.reaches(organisation text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(current_setting('app.organisation', true), '') IN (organisation, 'all')
$$;

-- The batches that the current transaction must not see; asked once in a query, not once a row.
CREATE FUNCTION measurement.hidden_batches() RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT coalesce(array_agg(b.id), '{}')
      FROM measurement.batch b
      JOIN measurement.source s ON s.id = b.source
     WHERE b.known_from IS NULL
       AND NOT measurement.reaches(s.owner)
$$;
CREATE INDEX batch_unreleased ON measurement.batch (source) WHERE known_from IS NULL;

ALTER TABLE measurement.batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY batch_seen ON measurement.batch
    USING (known_from IS NOT NULL
           OR measurement.reaches((SELECT s.owner FROM measurement.source s WHERE s.id = source)))
    WITH CHECK (measurement.reaches((SELECT s.owner FROM measurement.source s WHERE s.id = source)));

ALTER TABLE measurement.value ENABLE ROW LEVEL SECURITY;
CREATE POLICY value_seen ON measurement.value
    USING (batch <> ALL ((SELECT measurement.hidden_batches())::integer[]));

ALTER TABLE measurement.refusal ENABLE ROW LEVEL SECURITY;
CREATE POLICY refusal_seen ON measurement.refusal
    USING (batch <> ALL ((SELECT measurement.hidden_batches())::integer[]));

-- measurement.staged has no policy: PostgreSQL refuses COPY into a table that has one. Its rows are found only by the number of
-- a batch, which is behind this wall, and leave with the confirmation.

-- Deliveries and what was found in their files belong to whoever answers for their source.
ALTER TABLE measurement.delivery ENABLE ROW LEVEL SECURITY;
CREATE POLICY delivery_seen ON measurement.delivery
    USING (measurement.reaches((SELECT r.organisation::text FROM measurement.registered_source r WHERE r.id = source)));
ALTER TABLE measurement.delivery_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY delivery_line_seen ON measurement.delivery_line
    USING (EXISTS (SELECT FROM measurement.delivery d WHERE d.id = delivery));
ALTER TABLE measurement.delivery_finding ENABLE ROW LEVEL SECURITY;
CREATE POLICY delivery_finding_seen ON measurement.delivery_finding
    USING (EXISTS (SELECT FROM measurement.delivery d WHERE d.id = delivery));
