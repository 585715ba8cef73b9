package org.werdegang.platform.territory.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.werdegang.platform.territory.Outline;
import org.werdegang.platform.territory.Territory;

/** A map of equal squares, one a territory; what has no square yet is packed into rows below. */
final class TileMap {
    private static final int SIDE = 100;
    private static final int GAP = 6;

    private TileMap() {}

    /** Draws the territories on their squares, ordered by key. */
    static MapSheet draw(List<Territory> territories, List<Outline.Tile> tiles, Map<String, String> labels) {
        var squares = new HashMap<String, Outline.Tile>();
        tiles.forEach(tile -> squares.put(tile.key(), tile));
        var placed = new ArrayList<Outline.Tile>();
        var rest = new ArrayList<Territory>();
        for (var territory : territories) {
            var tile = squares.get(territory.key());
            if (tile == null) {
                rest.add(territory);
            } else {
                placed.add(tile);
            }
        }
        placed.addAll(packed(rest, placed));
        placed.sort(Comparator.comparing(Outline.Tile::key));
        int left = placed.stream().mapToInt(Outline.Tile::column).min().orElse(0);
        int top = placed.stream().mapToInt(Outline.Tile::row).min().orElse(0);
        int columns = placed.stream().mapToInt(Outline.Tile::column).max().orElse(0) - left + 1;
        int rows = placed.stream().mapToInt(Outline.Tile::row).max().orElse(0) - top + 1;
        var shapes = placed.stream()
                .map(tile ->
                        shape(tile.key(), labels.getOrDefault(tile.key(), ""), tile.column() - left, tile.row() - top))
                .toList();
        return new MapSheet(columns * SIDE, rows * SIDE, shapes, "");
    }

    private static MapShape shape(String key, String label, int column, int row) {
        int side = SIDE - GAP;
        int x = column * SIDE + GAP / 2;
        int y = row * SIDE + GAP / 2;
        String path = "M" + x + "," + y + "h" + side + "v" + side + "h-" + side + "Z";
        return new MapShape(key, label, path, x + side / 2.0, y + side / 2.0);
    }

    /** A block as wide as the map, or as wide as it is high where there is no map yet, in the order given. */
    private static List<Outline.Tile> packed(List<Territory> rest, List<Outline.Tile> placed) {
        int left = placed.stream().mapToInt(Outline.Tile::column).min().orElse(0);
        int right = placed.stream().mapToInt(Outline.Tile::column).max().orElse(-1);
        int width = Math.max(right - left + 1, (int) Math.ceil(Math.sqrt(rest.size())));
        int top = placed.stream().mapToInt(Outline.Tile::row).max().orElse(-1) + 1;
        var tiles = new ArrayList<Outline.Tile>();
        for (int i = 0; i < rest.size(); i++) {
            var territory = rest.get(i);
            tiles.add(new Outline.Tile(territory.level(), territory.key(), left + i % width, top + i / width));
        }
        return tiles;
    }
}
