package org.werdegang.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of breakdowns: which headings are names, and which name a set of unnamed values has. */
final class Dimensions {
    private static final Pattern NAME = Pattern.compile(
            "geschlecht|sex|gender|nationalität(?:en)?|staatsangehörigkeit(?:en)?|altersgruppen?(?: .*)?|alter(?:sjahre)?(?: .*)?|age(?: groups?)?"
                    + "|schulart(?:en)?|schulform(?:en)?|schulabschl(?:uss|üsse)|abschluss(?:art)?|abschlussarten"
                    + "|(?:klassenstufe|jahrgangsstufe|schulbesuchsjahr)(?: ?/.*)?|migrationshintergrund|familiensprache|träger(?:schaft)?"
                    + "|davon(?: .*)?|darunter(?: .*)?|nach .{3,60}|art der .{3,60}|herkunft|rechtsform|bildungsgang|förderschwerpunkt");
    private static final Pattern TOTAL =
            Pattern.compile("(?:ins|zus)gesamt.*|insg\\.?|gesamt|zusammen|total|alle|summe");
    /* The order matters: "Ausländische Schülerinnen" is a nationality, not a sex. */
    private static final Map<String, Pattern> BY_VALUES = new LinkedHashMap<>();

    static {
        BY_VALUES.put(
                "Geschlecht",
                Pattern.compile(
                        "m(?:ä|ae)nnlich|weiblich|divers|m|w|d|männer|frauen|jungen|mädchen|male|female|ohne angabe"));
        BY_VALUES.put(
                "Nationalität",
                Pattern.compile("(?:nicht)?deutsche?(?:r)?(?:\\(innen\\))?|ausländ.*|foreign.*|german.*"));
        BY_VALUES.put(
                "Altersgruppe",
                Pattern.compile(
                        "(?:unter |under )?\\d+.*(?:jahren?|years?).*|\\d+ ?(?:-|–|bis) ?(?:unter )?\\d+|\\d+ und (?:mehr|älter)|\\d+\\+"));
        BY_VALUES.put(
                "Schulart",
                Pattern.compile(
                        ".*(?:schulen?|schulzentr\\w*|gymnasi\\w+|kollegs?|orientierungsstufe|vorschulbereich|bildungsgängen?|berufsvorbereitungsjahr|berufsgrundbildungsjahr)(?: ?[(/].*)?|.*: \\w*schulen.*"));
        BY_VALUES.put(
                "Abschluss", Pattern.compile("(?:mit|ohne) .*(?:abschluss|reife)|.*hochschulreife|.*schulabschluss"));
        BY_VALUES.put("Art der Betreuung", Pattern.compile("tageseinrichtung(?:en)?|(?:kinder)?tagespflege"));
    }

    private static final int MOST = 300;

    private Dimensions() {}

    /** Whether a heading over other headings names what they are values of. */
    static boolean isName(String heading) {
        return NAME.matcher(heading.toLowerCase(Locale.ROOT)).matches();
    }

    /** The name of a set of values; the fallback where it has no common one. */
    static String nameOf(Collection<String> values, String fallback) {
        List<String> parts = values.stream()
                .map(value -> value.toLowerCase(Locale.ROOT).strip())
                .filter(value -> !value.isEmpty()
                        && value.length() < MOST
                        && !TOTAL.matcher(value).matches())
                .toList();
        if (parts.isEmpty()) {
            return fallback;
        }
        for (Map.Entry<String, Pattern> dimension : BY_VALUES.entrySet()) {
            long matching = parts.stream()
                    .filter(value -> dimension.getValue().matcher(value).matches())
                    .count();
            if (matching >= 0.8 * parts.size()) {
                return dimension.getKey();
            }
        }
        return fallback;
    }

    /** The name of one value among its siblings: theirs if it is one of them, else its own. */
    static String nameOf(String value, Collection<String> siblings, String fallback) {
        String theirs = nameOf(siblings, fallback);
        Pattern pattern = BY_VALUES.get(theirs);
        String word = value.toLowerCase(Locale.ROOT).strip();
        boolean one = TOTAL.matcher(word).matches()
                || pattern != null && pattern.matcher(word).matches();
        return one ? theirs : nameOf(List.of(value), fallback);
    }

    /** Whether values are all those of one well-known breakdown, totals included. */
    static boolean isSex(Collection<String> values) {
        return values.size() > 1 && nameOf(values, "").equals("Geschlecht");
    }
}
