package org.werdegang.sample.ruhr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** Which municipalities of the Ruhr share a stretch of border, read from the official generalised boundaries. */
final class RealBorders {
    private static final Pattern FEATURE = Pattern.compile("\"id\":\"(\\d{8})\".*?\"coordinates\":(\\[\\[.*?]]]])");
    private static final Pattern RING = Pattern.compile("\\[\\[(-?\\d[^]]*(?:],\\[[^]]*)*)]]");

    private RealBorders() {}

    static Set<List<String>> neighbours() throws IOException {
        var file = Path.of(
                System.getProperty("werdegang.root", "."),
                "..",
                "shared",
                "data",
                "official",
                "rvr_gemeinden_vg5000_2021.geojson");
        Assumptions.assumeTrue(Files.exists(file), "The official boundaries are not on this machine.");
        Map<Set<String>, Set<String>> owners = new HashMap<>();
        Matcher feature = FEATURE.matcher(Files.readString(file));
        while (feature.find()) {
            Matcher ring = RING.matcher(feature.group(2));
            while (ring.find()) {
                String[] points = ring.group(1).split("],\\[", -1);
                for (int i = 1; i < points.length; i++) {
                    owners.computeIfAbsent(Set.of(points[i - 1], points[i]), k -> new TreeSet<>())
                            .add(feature.group(1));
                }
            }
        }
        return owners.values().stream()
                .filter(sides -> sides.size() == 2)
                .map(List::copyOf)
                .collect(Collectors.toSet());
    }
}
