-- The second wall around the rest of what is not released: values that wait for their confirmation, what was done with a
-- delivery, how far its reading has come, registered sources and what is remembered of them.

-- Rows come in by INSERT; PostgreSQL refuses COPY into a table that has a policy.
ALTER TABLE measurement.staged ENABLE ROW LEVEL SECURITY;
CREATE POLICY staged_seen ON measurement.staged
    USING (batch <> ALL ((SELECT measurement.hidden_batches())::integer[]));

ALTER TABLE measurement.registered_source ENABLE ROW LEVEL SECURITY;
CREATE POLICY registered_source_seen ON measurement.registered_source
    USING (measurement.reaches(organisation::text));
ALTER TABLE measurement.remembered_columns ENABLE ROW LEVEL SECURITY;
CREATE POLICY remembered_columns_seen ON measurement.remembered_columns
    USING (EXISTS (SELECT FROM measurement.registered_source s WHERE s.id = source));
ALTER TABLE measurement.remembered_assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY remembered_assignment_seen ON measurement.remembered_assignment
    USING (EXISTS (SELECT FROM measurement.registered_source s WHERE s.id = source));

ALTER TABLE measurement.delivery_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY delivery_step_seen ON measurement.delivery_step
    USING (EXISTS (SELECT FROM measurement.delivery d WHERE d.id = delivery));
ALTER TABLE measurement.delivery_progress ENABLE ROW LEVEL SECURITY;
CREATE POLICY delivery_progress_seen ON measurement.delivery_progress
    USING (EXISTS (SELECT FROM measurement.delivery d WHERE d.id = delivery));
