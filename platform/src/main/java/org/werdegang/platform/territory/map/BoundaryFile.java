package org.werdegang.platform.territory.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.werdegang.platform.territory.AreaKey;
import org.werdegang.platform.vocabulary.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Boundaries as a GeoJSON file holds them (RFC 7946), checked, in degrees.
 *
 * @param features the areas, in file order
 * @param attribution who made the geometry and under which licence; empty if the file does not say
 */
record BoundaryFile(List<Feature> features, String attribution) {
    private static final long MAX_BYTES = 256L << 20;
    private static final List<String> KEYS =
            List.of("AGS", "ags", "ARS", "ars", "RS", "AGS_0", "key", "schluessel", "id");
    private static final List<String> NAMES = List.of("GEN", "gen", "name", "NAME", "Name", "bezeichnung");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    BoundaryFile {
        features = List.copyOf(features);
    }

    /** One area: its key as the region writes it, its name, its polygons in degrees. */
    record Feature(String key, String name, Geometry shape) {}

    /** @throws Refused if the file is no boundaries file, or a feature's geometry is broken */
    static BoundaryFile read(Path file) {
        var root = parse(file);
        if (!root.path("type").asString("").equals("FeatureCollection")) {
            throw new Refused(
                    "territory.boundaries.not-geojson",
                    file.getFileName(),
                    root.path("type").asString("?"));
        }
        var reader = new FeatureReader(projection(root));
        var features = new ArrayList<Feature>();
        var broken = new ArrayList<Refused>();
        int number = 0;
        for (var node : root.path("features")) {
            number++;
            try {
                features.add(feature(node, number, reader));
            } catch (Refused problem) {
                broken.add(problem);
            }
        }
        if (!broken.isEmpty()) {
            throw broken.size() == 1 ? broken.getFirst() : all(broken);
        }
        if (features.isEmpty()) {
            throw new Refused("territory.boundaries.empty", file.getFileName());
        }
        return new BoundaryFile(features, attribution(root));
    }

    /** The first problem as it is, the others by the name of their feature. */
    private static Refused all(List<Refused> broken) {
        var first = broken.getFirst();
        var others = broken.stream()
                .skip(1)
                .map(p -> String.valueOf(p.details().getFirst()))
                .limit(20)
                .toList();
        var details = new ArrayList<>(first.details());
        details.set(2, " (+ " + (broken.size() - 1) + ": " + String.join(", ", others) + ")");
        return new Refused(first.key(), details.toArray());
    }

    private static JsonNode parse(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Refused("territory.boundaries.large", file.getFileName(), MAX_BYTES >> 20);
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Refused("territory.boundaries.json", file.getFileName(), at == null ? 1 : at.getLineNr());
        } catch (IOException e) {
            throw new Refused("territory.boundaries.unreadable", file.toString());
        }
    }

    private static FeatureReader.Projection projection(JsonNode root) {
        String name =
                root.path("crs").path("properties").path("name").asString("").toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            return FeatureReader.Projection.BY_MAGNITUDE;
        }
        if (name.endsWith("25832")) {
            return FeatureReader.Projection.UTM32;
        }
        if (name.endsWith("CRS84") || name.endsWith("4326") || name.endsWith("4258")) {
            return FeatureReader.Projection.DEGREES;
        }
        throw new Refused("territory.boundaries.crs", name);
    }

    private static Feature feature(JsonNode node, int number, FeatureReader reader) {
        var properties = node.path("properties");
        String printed = first(properties, KEYS);
        if (printed == null) {
            printed = node.path("id").asString(null);
        }
        String name = first(properties, NAMES);
        String called = name != null ? name : printed != null ? printed : "Nr. " + number;
        if (printed == null || printed.isBlank()) {
            throw new Refused("territory.boundaries.no-key", called, number, "");
        }
        return new Feature(key(printed), called, reader.read(node.path("geometry"), called));
    }

    /** The AGS of an ARS; a key of the region's own as it stands. */
    private static String key(String printed) {
        return AreaKey.read(printed)
                .asKey()
                .map(key -> key.municipality().orElse(key.digits()))
                .orElse(printed.strip());
    }

    private static @Nullable String first(JsonNode properties, List<String> names) {
        for (var name : names) {
            String value = properties.path(name).asString(null);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static String attribution(JsonNode root) {
        String said = first(root, List.of("attribution", "copyright", "source"));
        String name = root.path("name").asString("");
        String maker = said != null ? said : name.contains("©") ? name.substring(name.indexOf('©')) : "";
        String licence = first(root, List.of("license", "licence"));
        return licence == null ? maker : maker.isEmpty() ? licence : maker + ", " + licence;
    }
}
