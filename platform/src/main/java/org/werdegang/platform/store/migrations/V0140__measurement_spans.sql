-- What each batch brought of each series, from the first to the last period. Written with the values: to find it out later
-- takes a pass over all of them, and the first page after every delivery would pay for it.
CREATE TABLE measurement.span (
    batch  integer NOT NULL REFERENCES measurement.batch (id),
    series integer NOT NULL REFERENCES measurement.series (id),
    first  integer NOT NULL, -- coded as in measurement.value
    last   integer NOT NULL,
    PRIMARY KEY (batch, series)
);
INSERT INTO measurement.span (batch, series, first, last)
SELECT batch, series, min(period), max(period)
  FROM measurement.value
 GROUP BY batch, series;

ALTER TABLE measurement.span ENABLE ROW LEVEL SECURITY;
CREATE POLICY span_seen ON measurement.span
    USING (batch <> ALL ((SELECT measurement.hidden_batches())::integer[]));
GRANT SELECT, INSERT ON measurement.span TO ${app};
