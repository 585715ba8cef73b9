-- One row is a territory's square on the tile map of its level, counted from 0 to the right and downwards.
CREATE TABLE territory.tile (
    level     text    NOT NULL,
    key       text    NOT NULL REFERENCES territory.unit (key),
    at_column integer NOT NULL CHECK (at_column BETWEEN 0 AND 999),
    at_row    integer NOT NULL CHECK (at_row BETWEEN 0 AND 999),
    PRIMARY KEY (level, key)
);

-- One row is a level's map drawn from boundaries; where there is none, the tiles are drawn.
CREATE TABLE territory.boundary_sheet (
    level       text             PRIMARY KEY,
    width       double precision NOT NULL,
    height      double precision NOT NULL,
    attribution text             NOT NULL,
    file_name   text             NOT NULL,
    loaded_at   timestamptz      NOT NULL
);

-- One row is one territory's outline on such a map, simplified for display, as SVG path data.
CREATE TABLE territory.boundary_shape (
    level   text             NOT NULL REFERENCES territory.boundary_sheet (level) ON DELETE CASCADE,
    key     text             NOT NULL REFERENCES territory.unit (key),
    path    text             NOT NULL,
    label_x double precision NOT NULL,
    label_y double precision NOT NULL,
    PRIMARY KEY (level, key)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON territory.tile, territory.boundary_sheet, territory.boundary_shape TO ${app};
