-- The file of a delivery is for whoever answers for its source.
SELECT count(store.keep_for('delivery/' || d.id, s.organisation::text))
  FROM measurement.delivery d
  JOIN measurement.registered_source s ON s.id = d.source;
