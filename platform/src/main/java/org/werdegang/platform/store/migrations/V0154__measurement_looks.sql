-- One row says that somebody of another organisation looked into a delivery, on that day for the first time.
CREATE TABLE measurement.delivery_look (
    delivery uuid        NOT NULL REFERENCES measurement.delivery (id) ON DELETE CASCADE,
    account  uuid        NOT NULL,
    day      date        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (delivery, account, day)
);

ALTER TABLE measurement.delivery_look ENABLE ROW LEVEL SECURITY;
CREATE POLICY delivery_look_seen ON measurement.delivery_look
    USING (EXISTS (SELECT FROM measurement.delivery d WHERE d.id = delivery));

GRANT SELECT, INSERT ON measurement.delivery_look TO ${app};
