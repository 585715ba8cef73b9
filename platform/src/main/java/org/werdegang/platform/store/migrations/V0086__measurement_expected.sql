-- One row is what one owner has last said about one indicator, and the day after which the next figures are overdue.
CREATE TABLE measurement.expected (
    indicator   text    NOT NULL,
    owner       text    NOT NULL,
    owner_name  text    NOT NULL,
    official    boolean NOT NULL,
    last_period integer NOT NULL, -- coded as in measurement.value
    next_period integer NOT NULL,
    due         date    NOT NULL,
    told_at     timestamptz,      -- when the owner was told that the next period is overdue
    PRIMARY KEY (indicator, owner)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON measurement.expected TO ${app};
