package org.werdegang.platform.territory.map;

import java.util.List;

/**
 * A map of one level, ready to be drawn: {@code viewBox="0 0 width height"}, y downwards.
 *
 * @param shapes the territories, ordered by key
 * @param attribution who made the geometry, to be printed under the map; empty for tiles
 */
public record MapSheet(double width, double height, List<MapShape> shapes, String attribution) {
    public MapSheet {
        shapes = List.copyOf(shapes);
    }
}
