package org.werdegang.house;

import java.util.List;
import java.util.Optional;

/**
 * The order of the platform's packages below one root, as docs/architecture.md draws it: a package uses those before
 * it. Inside {@code measurement} the sub-topics have an order of their own, and the pages at its root come last.
 */
record Order(String root) {
    private static final List<String> PACKAGES = List.of(
            "vocabulary",
            "text",
            "store",
            "signals",
            "access",
            "journal",
            "territory",
            "web",
            "partners",
            "measurement",
            "bodies",
            "agreement",
            "agenda",
            "commitments",
            "needs",
            "activities",
            "practice",
            "evaluation",
            "events",
            "communication",
            "impulses",
            "reflection",
            "accompaniment",
            "overview");
    private static final List<String> MEASUREMENT =
            List.of("registry", "values", "peers", "freshness", "delivery", "indicators");

    /** The package that {@code name} lies in, or nothing outside the root and for the root itself. */
    Optional<String> feature(String name) {
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String first = name.substring(root.length() + 1).split("\\.")[0];
        return Optional.of(first).filter(PACKAGES::contains);
    }

    /** Whether classes of package {@code from} may use classes of package {@code to}. */
    boolean allows(String from, String to) {
        var user = feature(from);
        var used = feature(to);
        if (user.isEmpty() || used.isEmpty()) {
            return true;
        }
        if (user.equals(used)) {
            return !user.get().equals("measurement") || topic(from) >= topic(to);
        }
        return PACKAGES.indexOf(user.get()) > PACKAGES.indexOf(used.get());
    }

    private int topic(String name) {
        String rest = name.substring((root + ".measurement").length());
        int known = rest.isEmpty() ? -1 : MEASUREMENT.indexOf(rest.substring(1).split("\\.")[0]);
        return known < 0 ? MEASUREMENT.size() : known;
    }

    static List<String> packages() {
        return PACKAGES;
    }
}
