-- What one account did with deliveries and at which it looked, in whatever organisation: people are shown all that is kept
-- about them, also of places where they work no longer. Passes the wall for this alone: no value, nobody else's step.
CREATE FUNCTION measurement.done_by(doer uuid) RETURNS TABLE (at timestamptz, file_name text, what text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT s.at, d.file_name, s.what
      FROM measurement.delivery_step s JOIN measurement.delivery d ON d.id = s.delivery
     WHERE s.account = doer
     UNION ALL
    SELECT l.at, d.file_name, 'looked'
      FROM measurement.delivery_look l JOIN measurement.delivery d ON d.id = l.delivery
     WHERE l.account = doer
$$;
REVOKE ALL ON FUNCTION measurement.done_by(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION measurement.done_by(uuid) TO ${app};
