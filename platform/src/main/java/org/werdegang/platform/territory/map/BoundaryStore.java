package org.werdegang.platform.territory.map;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.platform.territory.Level;

/** Reads and writes the sheets drawn from boundaries, one a level. */
@Repository
class BoundaryStore {
    private static final String DELETE = "DELETE FROM territory.boundary_sheet WHERE level = ?";
    private static final String SHEET = """
            INSERT INTO territory.boundary_sheet (level, width, height, attribution, file_name, loaded_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String SHAPE = """
            INSERT INTO territory.boundary_shape (level, key, path, label_x, label_y) VALUES (?, ?, ?, ?, ?)
            """;
    private static final String READ_SHEET = """
            SELECT width, height, attribution FROM territory.boundary_sheet WHERE level = ?
            """;
    private static final String READ_SHAPES = """
            SELECT key, path, label_x, label_y FROM territory.boundary_shape WHERE level = ? ORDER BY key
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BoundaryStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void replace(Level level, MapSheet sheet, String fileName, Instant now) {
        jdbc.sql(DELETE).param(level.key()).update();
        jdbc.sql(SHEET)
                .param(level.key())
                .param(sheet.width())
                .param(sheet.height())
                .param(sheet.attribution())
                .param(fileName)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        batches.batchUpdate(SHAPE, sheet.shapes(), 500, (row, shape) -> {
            row.setString(1, level.key());
            row.setString(2, shape.key());
            row.setString(3, shape.path());
            row.setDouble(4, shape.labelX());
            row.setDouble(5, shape.labelY());
        });
    }

    Optional<MapSheet> of(Level level) {
        return jdbc.sql(READ_SHEET)
                .param(level.key())
                .query((row, n) -> new MapSheet(
                        row.getDouble("width"),
                        row.getDouble("height"),
                        jdbc.sql(READ_SHAPES)
                                .param(level.key())
                                .query((shape, m) -> new MapShape(
                                        shape.getString("key"),
                                        "",
                                        shape.getString("path"),
                                        shape.getDouble("label_x"),
                                        shape.getDouble("label_y")))
                                .list(),
                        row.getString("attribution")))
                .optional();
    }
}
