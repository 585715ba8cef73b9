package org.werdegang.platform.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region's territories, their places in trees and on the tile map, as one thing to load.
 *
 * @param source where the outline comes from, with licence
 */
public record Outline(
        String source, List<Area> areas, List<Succession> successions, List<Place> places, List<Tile> tiles) {
    public Outline {
        areas = List.copyOf(areas);
        successions = List.copyOf(successions);
        places = List.copyOf(places);
        tiles = List.copyOf(tiles);
    }

    /** One version of a territory; {@code inDe} and {@code inEn} say "there" as part of a sentence. */
    public record Area(
            String key,
            Level level,
            String nameDe,
            String nameEn,
            String inDe,
            String inEn,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        /** A version of which sentences say "there" in the usual way. */
        public Area(
                String key,
                Level level,
                String nameDe,
                String nameEn,
                LocalDate validFrom,
                @Nullable LocalDate validTo) {
            this(key, level, nameDe, nameEn, There.inGerman(nameDe), There.inEnglish(nameEn), validFrom, validTo);
        }
    }

    /**
     * What became of a territory.
     *
     * @param from key of the one that ended the day before {@code on}
     * @param to key of the one that began {@code on}
     * @param weight share of {@code from} that went to {@code to}
     */
    public record Succession(String from, String to, LocalDate on, BigDecimal weight, boolean estimated) {}

    /** A place in a tree. */
    public record Place(
            Tree tree,
            String child,
            String parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** A square of the tile map, columns to the right and rows downwards from 0. */
    public record Tile(Level level, String key, int column, int row) {}
}
