-- The days on which something of a source became known to anybody, its owner included. Who remembers a calculation tells by them
-- which days are alike; what they remember must not depend on who asked first, so all batches count, whoever asks.
CREATE FUNCTION measurement.news() RETURNS TABLE (source integer, day date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT b.source, b.known_from FROM measurement.batch b WHERE b.known_from IS NOT NULL
     UNION
    SELECT b.source, CAST(b.committed_at AT TIME ZONE 'Europe/Berlin' AS date)
      FROM measurement.batch b
     WHERE b.committed_at IS NOT NULL
$$;
