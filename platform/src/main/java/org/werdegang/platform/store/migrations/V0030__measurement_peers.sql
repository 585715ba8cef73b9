-- One row is one version of how the territories of a level fall into groups of their like. Rows are added, never edited.
CREATE TABLE measurement.cluster_set (
    level      text        NOT NULL,
    version    integer     NOT NULL CHECK (version > 0),
    name_de    text        NOT NULL,
    name_en    text        NOT NULL,
    rule_de    text        NOT NULL,
    rule_en    text        NOT NULL,
    source     text        NOT NULL CHECK (source <> ''),
    valid_from date        NOT NULL,
    known_from timestamptz NOT NULL,
    PRIMARY KEY (level, version)
);

-- One row is one group; members are keys of territories.
CREATE TABLE measurement.cluster (
    level   text    NOT NULL,
    version integer NOT NULL,
    key     text    NOT NULL,
    place   integer NOT NULL, -- order on the page
    name_de text    NOT NULL,
    name_en text    NOT NULL,
    members text[]  NOT NULL,
    PRIMARY KEY (level, version, key),
    FOREIGN KEY (level, version) REFERENCES measurement.cluster_set (level, version)
);
GRANT SELECT, INSERT ON measurement.cluster_set, measurement.cluster TO ${app};
