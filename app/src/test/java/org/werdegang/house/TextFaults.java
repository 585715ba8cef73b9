package org.werdegang.house;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be wrong with texts, found by reading the properties files and whoever names their keys. */
final class TextFaults {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{([a-z][\\w.-]*)[(}]|#messages\\.msg\\('([a-z][\\w.-]*)'");
    private static final Pattern IN_JAVA = Pattern.compile(
            "(?:new Refused|new Unavailable|\\bProgress\\.say|\\bProgress\\.text|\\bgetMessage|\\brequire)\\("
                    + "\\s*(?:\"\\w+\",\\s*)?\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z][\\w-]*\\.[\\w.-]*)[\"']");

    private final List<Bundle> bundles = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private TextFaults() {}

    /** All faults of the texts below {@code roots}, each naming file and key. */
    static List<String> in(Path... roots) {
        var all = new TextFaults();
        var mentioned = new HashSet<String>();
        var wanted = new HashMap<String, String>();
        for (var root : roots) {
            Sources.below(root, "_de.properties").forEach(all::pair);
            for (var ending : List.of(".java", ".html")) {
                Sources.below(root, ending).forEach(file -> all.uses(file, mentioned, wanted));
            }
        }
        all.owners();
        all.unused(mentioned);
        all.missing(wanted);
        return all.faults;
    }

    private void pair(Path file) {
        var german = Bundle.read(file);
        bundles.add(german);
        alone(german);
        if (!Bundle.isPair(file)) {
            faults.add(german.file() + " has no English half");
            return;
        }
        var english = Bundle.read(Bundle.english(file));
        alone(english);
        lacks(german, english);
        lacks(english, german);
        german.texts().forEach((key, text) -> {
            String other = english.texts().get(key);
            if (other != null && !placeholders(text).equals(placeholders(other))) {
                faults.add(german.file() + ": " + key + " has other placeholders in English");
            }
        });
    }

    private void lacks(Bundle one, Bundle other) {
        one.texts().keySet().stream()
                .filter(key -> !other.texts().containsKey(key))
                .forEach(key -> faults.add(other.file() + " lacks " + key));
    }

    private void alone(Bundle bundle) {
        bundle.twice().keySet().forEach(key -> faults.add(bundle.file() + " has " + key + " twice"));
        bundle.texts().forEach((key, text) -> {
            // In a MessageFormat a single apostrophe vanishes, and takes the placeholders behind it along.
            if (text.replace("''", "").replaceAll("'[{}]+'", "").contains("'")) {
                faults.add(bundle.file() + ": " + key + " has a single apostrophe; write two, or ’");
            }
            try {
                new MessageFormat(text);
            } catch (IllegalArgumentException e) {
                faults.add(bundle.file() + ": " + key + " is no message format: " + e.getMessage());
            }
        });
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A key's first word belongs to one feature, so that whoever meets a key knows where its text lies. */
    private void owners() {
        var owner = new HashMap<String, Path>();
        var seen = new HashMap<String, String>();
        for (var bundle : bundles) {
            for (var key : bundle.texts().keySet()) {
                String elsewhere = seen.putIfAbsent(key, bundle.file());
                if (elsewhere != null) {
                    faults.add(bundle.file() + ": " + key + " stands in " + elsewhere + " too");
                }
                var feature = Objects.requireNonNull(bundle.name().getParent());
                var first = owner.merge(word(key), feature, (a, b) -> b.startsWith(a) ? a : a.startsWith(b) ? b : a);
                if (!feature.startsWith(first)) {
                    faults.add(bundle.file() + ": " + key + " does not begin with its feature");
                }
            }
        }
    }

    private static String word(String key) {
        return key.split("\\.", 2)[0];
    }

    private void uses(Path file, Set<String> mentioned, Map<String, String> wanted) {
        String text = Sources.read(file);
        boolean template = file.toString().endsWith(".html");
        var literals = LITERAL.matcher(text);
        while (literals.find()) {
            mentioned.add(literals.group(1));
        }
        var needed = (template ? IN_TEMPLATE : IN_JAVA).matcher(text);
        while (needed.find()) {
            String key = needed.group(1) == null ? needed.group(2) : needed.group(1);
            mentioned.add(key);
            wanted.putIfAbsent(key, String.valueOf(file.getFileName()));
        }
    }

    /** A key counts as used if somebody writes it out, or writes its beginning up to a dot or dash. */
    private void unused(Set<String> mentioned) {
        for (var bundle : bundles) {
            for (var key : bundle.texts().keySet()) {
                if (!isMentioned(key, mentioned)) {
                    faults.add(bundle.file() + ": nobody uses " + key);
                }
            }
        }
    }

    private static boolean isMentioned(String key, Set<String> mentioned) {
        if (mentioned.contains(key)) {
            return true;
        }
        for (int i = key.length() - 1; i > 0; i--) {
            boolean joint = key.charAt(i) == '.' || key.charAt(i) == '-';
            if (joint && mentioned.contains(key.substring(0, i + 1))) {
                return true;
            }
        }
        return false;
    }

    private void missing(Map<String, String> wanted) {
        var known = bundles.stream()
                .flatMap(bundle -> bundle.texts().keySet().stream())
                .collect(Collectors.toSet());
        wanted.forEach((key, file) -> {
            if (!known.contains(key)) {
                faults.add(file + " names " + key + ", which has no text");
            }
        });
    }
}
