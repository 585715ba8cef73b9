package org.werdegang.sample.ruhr;

import java.util.List;

/** The Ruhr as it is: its territories, how they belong together, its tile maps, and official figures. */
public final class Ruhr {
    private Ruhr() {}

    /** Where keys and names come from, to be printed with them. */
    public static String outlineSource() {
        return "© GeoBasis-DE / BKG 2021 (Daten verändert), Datenlizenz Deutschland – Namensnennung – Version 2.0";
    }

    /** Municipalities, districts, agency districts, the regional association, the initiative, state and country. */
    public static List<Area> territories() {
        return Row.of("territories.csv").stream().map(Area::of).toList();
    }

    /** What belongs to what, tree by tree. */
    public static List<Place> memberships() {
        return Row.of("memberships.csv").stream().map(Place::of).toList();
    }

    /** The tile maps of the municipalities and of the districts. */
    public static List<Tile> tiles() {
        return Row.of("tiles.csv").stream().map(Tile::of).toList();
    }

    /** The tables from which figures were carried over. */
    public static List<FactSource> sources() {
        return Row.of("facts/sources.csv").stream().map(FactSource::of).toList();
    }

    /** The table of that key. @throws IllegalArgumentException if there is none */
    public static FactSource source(String key) {
        return sources().stream()
                .filter(source -> source.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No table has the key " + key + "."));
    }

    /** Who is compared with whom, level by level. */
    public static List<Clustering> clusterings() {
        return List.of(Clusterings.municipalities(), Clusterings.districts());
    }

    /** All official figures, source by source. */
    public static List<Fact> facts() {
        return sources().stream().flatMap(source -> facts(source).stream()).toList();
    }

    /** The official figures of one source. */
    public static List<Fact> facts(FactSource source) {
        return Row.of("facts/" + source.key() + ".csv").stream()
                .map(row -> Fact.of(source.key(), row))
                .toList();
    }
}
