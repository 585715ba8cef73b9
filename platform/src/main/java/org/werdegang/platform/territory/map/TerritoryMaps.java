package org.werdegang.platform.territory.map;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.journal.Journal;
import org.werdegang.platform.territory.AreaList;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.vocabulary.Refused;

/** The door to maps: boundaries where somebody has loaded them, the tile map otherwise. */
@Service
@Transactional
public class TerritoryMaps {
    /**
     * What a boundaries file brought.
     *
     * @param drawn territories that now have boundaries, by level
     * @param missing territories of these levels for which the file has none
     * @param foreign features whose key no territory of the region has; they were passed over
     */
    public record Replaced(
            Map<Level, Integer> drawn, List<Territory> missing, List<String> foreign, String attribution) {
        public Replaced {
            drawn = Map.copyOf(drawn);
            missing = List.copyOf(missing);
            foreign = List.copyOf(foreign);
        }
    }

    private final Territories territories;
    private final BoundaryStore boundaries;
    private final Journal journal;
    private final Clock clock;

    TerritoryMaps(Territories territories, BoundaryStore boundaries, Journal journal, Clock clock) {
        this.territories = territories;
        this.boundaries = boundaries;
        this.journal = journal;
        this.clock = clock;
    }

    /** The map of all territories of a level that are valid on that day. */
    @Transactional(readOnly = true)
    public MapSheet sheet(Level level, LocalDate on) {
        return sheet(territories.atlas().all(level, on));
    }

    /** The map of these territories, all of one level. */
    @Transactional(readOnly = true)
    public MapSheet sheet(List<Territory> shown) {
        var level = shown.isEmpty() ? Level.MUNICIPALITY : shown.getFirst().level();
        var labels = ShortNames.of(shown);
        var drawn = boundaries.of(level);
        if (drawn.isEmpty()) {
            return TileMap.draw(shown, territories.tiles(level), labels);
        }
        var shapes = drawn.get().shapes().stream()
                .filter(shape -> labels.containsKey(shape.key()))
                .map(shape -> new MapShape(
                        shape.key(),
                        labels.getOrDefault(shape.key(), ""),
                        shape.path(),
                        shape.labelX(),
                        shape.labelY()))
                .toList();
        return new MapSheet(
                drawn.get().width(), drawn.get().height(), shapes, drawn.get().attribution());
    }

    /**
     * The areas of a boundaries file as a list from which a region can begin.
     *
     * @throws Refused if the file is no boundaries file or a geometry in it is broken
     */
    public AreaList areasIn(Path geojson) {
        var lines = new StringBuilder();
        BoundaryFile.read(geojson)
                .features()
                .forEach(feature -> lines.append(feature.key())
                        .append('\t')
                        .append(feature.name())
                        .append('\n'));
        return AreaList.read(lines.toString(), key -> null);
    }

    /**
     * Replaces the tile map by the boundaries of a GeoJSON file (RFC 7946 in degrees, or EPSG:25832 in metres). Districts
     * without a feature of their own are put together from their municipalities.
     *
     * @throws Refused if the file is no boundaries file, a geometry in it is broken, or no key in it is known
     */
    public Replaced replaceBoundaries(Path geojson, Caller by) {
        var file = BoundaryFile.read(geojson);
        var today = LocalDate.now(clock);
        var atlas = territories.atlas();
        var shapes = new EnumMap<Level, Map<String, Geometry>>(Level.class);
        var foreign = new ArrayList<String>();
        for (var feature : file.features()) {
            atlas.find(feature.key(), today)
                    .ifPresentOrElse(
                            known -> shapes.computeIfAbsent(known.level(), l -> new TreeMap<>())
                                    .merge(feature.key(), feature.shape(), Geometry::union),
                            () -> foreign.add(feature.key() + " " + feature.name()));
        }
        if (shapes.isEmpty()) {
            throw new Refused("territory.boundaries.unknown", geojson.getFileName(), foreign.getFirst());
        }
        addDistricts(atlas, shapes, today);
        var drawn = new EnumMap<Level, Integer>(Level.class);
        var missing = new ArrayList<Territory>();
        shapes.forEach((level, ofLevel) -> {
            boundaries.replace(
                    level,
                    Sheets.draw(ofLevel, file.attribution()),
                    String.valueOf(geojson.getFileName()),
                    clock.instant());
            drawn.put(level, ofLevel.size());
            atlas.all(level, today).stream()
                    .filter(territory -> !ofLevel.containsKey(territory.key()))
                    .forEach(missing::add);
        });
        journal.write(
                by,
                "territory.boundaries",
                String.valueOf(geojson.getFileName()),
                Map.of(),
                Map.of("drawn", drawn, "missing", missing.size(), "attribution", file.attribution()));
        return new Replaced(drawn, missing, foreign, file.attribution());
    }

    private static void addDistricts(Atlas atlas, Map<Level, Map<String, Geometry>> shapes, LocalDate today) {
        var municipalities = shapes.get(Level.MUNICIPALITY);
        if (municipalities == null) {
            return;
        }
        for (var district : atlas.all(Level.DISTRICT, today)) {
            var parts = atlas.children(Tree.DISTRICT, district.key(), today);
            boolean complete =
                    !parts.isEmpty() && parts.stream().allMatch(part -> municipalities.containsKey(part.key()));
            if (complete) {
                var together = Sheets.union(parts.stream()
                        .map(part -> municipalities.get(part.key()))
                        .toList());
                shapes.computeIfAbsent(Level.DISTRICT, l -> new TreeMap<>()).putIfAbsent(district.key(), together);
            }
        }
    }
}
