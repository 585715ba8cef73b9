package org.werdegang.sample.ruhr;

/** A square of a tile map; columns run east and rows south, both from 0. Each level has a map of its own. */
public record Tile(String level, String key, int column, int row) {
    static Tile of(Row row) {
        return new Tile(row.text("level"), row.text("key"), row.number("column"), row.number("row"));
    }

    /** True if the other tile touches this one at a side. */
    public boolean beside(Tile other) {
        return Math.abs(column - other.column) + Math.abs(row - other.row) == 1;
    }

    /** True if the other tile touches this one at a side or a corner. */
    public boolean touches(Tile other) {
        return Math.max(Math.abs(column - other.column), Math.abs(row - other.row)) == 1;
    }
}
