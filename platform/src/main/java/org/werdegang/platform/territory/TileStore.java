package org.werdegang.platform.territory;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code territory.tile}; one row is one square of a level's tile map. */
@Repository
class TileStore {
    private static final String PUT = """
            INSERT INTO territory.tile (level, key, at_column, at_row) VALUES (?, ?, ?, ?)
            ON CONFLICT (level, key) DO UPDATE SET at_column = excluded.at_column, at_row = excluded.at_row
            """;
    private static final String OF_LEVEL = """
            SELECT key, at_column, at_row FROM territory.tile WHERE level = ? ORDER BY key
            """;

    private final JdbcTemplate jdbc;

    TileStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void put(List<Outline.Tile> tiles) {
        jdbc.batchUpdate(PUT, tiles, 500, (row, tile) -> {
            row.setString(1, tile.level().key());
            row.setString(2, tile.key());
            row.setInt(3, tile.column());
            row.setInt(4, tile.row());
        });
    }

    List<Outline.Tile> of(Level level) {
        return jdbc.query(
                OF_LEVEL,
                (row, n) ->
                        new Outline.Tile(level, row.getString("key"), row.getInt("at_column"), row.getInt("at_row")),
                level.key());
    }
}
