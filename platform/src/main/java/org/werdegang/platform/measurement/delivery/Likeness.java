package org.werdegang.platform.measurement.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.werdegang.platform.measurement.delivery.source.Memory;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.values.Breakdown;

/** Compares the words of a file with the names of indicators, their parts and classes. */
final class Likeness {
    /*
     * Words are compared by their first seven letters, which makes one of "Grundschulen" and "Grundschulkinder". The
     * file's title, name and measures choose the indicator, the measure's words its part; a code such as "K08 N" settles both.
     */
    private static final int STEM = 7;
    private static final double ALIKE = 0.5;
    private static final Pattern CODE = Pattern.compile("\\b([A-Z]\\d{2}[a-c]?)[ _.-]?([A-Z]\\d?)\\b");
    private static final Pattern SHARE = Pattern.compile("(?:davon|darunter|dar\\.)\\b.*");
    private static final Pattern TOTAL =
            Pattern.compile("(?:ins|zus)gesamt.*|insg\\.?|gesamt|zusammen|total|alle|summe");
    private static final Set<String> EMPTY =
            Set.of("der", "die", "das", "und", "nach", "bis", "von", "mit", "vor", "für", "alle", "demo");

    private final List<Definition> definitions;
    private final Breakdowns breakdowns;
    private final Optional<Definition> titled;

    Likeness(List<Definition> definitions, Breakdowns breakdowns, String title, List<Line> lines) {
        this.definitions = definitions;
        this.breakdowns = breakdowns;
        var words = words(title + " "
                + String.join(" ", lines.stream().map(l -> l.words().measure()).toList()));
        this.titled = definitions.stream()
                .max(Comparator.comparingDouble(d -> named(d, words)))
                .filter(d -> named(d, words) >= ALIKE);
    }

    /** How much of an indicator's short name, or of its name, stands in a title; from 0 to 1. */
    private static double named(Definition definition, Set<String> title) {
        return Math.max(
                contained(words(definition.shortName().de()), title),
                contained(words(definition.name().de()), title));
    }

    /** The share of words that are there; among equal shares more words count a little more. */
    private static double contained(Set<String> some, Set<String> in) {
        long there = some.stream().filter(in::contains).count();
        return some.isEmpty() ? 0 : (double) there / some.size() + there / 1000.0;
    }

    /** What a kind of figure may stand for, given all kinds of the file. */
    Optional<Target> of(Memory.Words line, List<Line> all) {
        var code = CODE.matcher(line.measure());
        if (code.find()) {
            var named = definitions.stream()
                    .filter(d -> d.code().equalsIgnoreCase(code.group(1)))
                    .filter(d -> d.parts().containsKey(code.group(2)))
                    .findFirst();
            if (named.isPresent()) {
                return target(named.get(), code.group(2), line);
            }
        }
        return titled.flatMap(
                d -> Optional.ofNullable(parts(d, all).get(line.measure())).flatMap(part -> target(d, part, line)));
    }

    private Optional<Target> target(Definition definition, String part, Memory.Words line) {
        return breakdown(definition, line.breakdown()).map(b -> new Target(definition.code(), part, b));
    }

    /** The part that each measure of the file stands for: the likest pairs first, each part and measure once. */
    private static Map<String, String> parts(Definition definition, List<Line> all) {
        record Pair(String measure, String part, double likeness) {}
        var pairs = new ArrayList<Pair>();
        var measures = all.stream().map(l -> l.words().measure()).distinct().toList();
        for (var measure : measures) {
            definition
                    .parts()
                    .keySet()
                    .forEach(part -> pairs.add(new Pair(measure, part, likeness(measure, part, definition))));
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        var found = new LinkedHashMap<String, String>();
        var taken = new HashSet<String>();
        for (var pair : pairs) {
            if (pair.likeness() > 0 && !found.containsKey(pair.measure()) && taken.add(pair.part())) {
                found.put(pair.measure(), pair.part());
            }
        }
        return found;
    }

    private static double likeness(String measure, String part, Definition definition) {
        var named = definition.partNames().get(part);
        String text = switch (part) {
            case "N", "M" -> definition.numerator().de();
            case "D" ->
                definition.denominator() == null ? "" : definition.denominator().de();
            default -> named == null ? "" : named.de();
        };
        var mine = words(measure);
        var theirs = words(text);
        double common = 2.0 * mine.stream().filter(theirs::contains).count() / Math.max(1, mine.size() + theirs.size());
        boolean share = SHARE.matcher(measure.toLowerCase(Locale.ROOT)).matches();
        return common + (share && part.equals("N") ? 1 : 0) - (share && part.equals("D") ? 1 : 0);
    }

    /** The classes that a breakdown's words mean; totals mean none; empty if a word means nothing here. */
    private Optional<Breakdown> breakdown(Definition definition, String text) {
        var codes = new TreeMap<String, String>();
        for (String pair : text.isEmpty() ? new String[0] : text.split("; ", -1)) {
            int at = pair.indexOf('=');
            String word = bare(pair.substring(at + 1));
            if (TOTAL.matcher(word).matches()) {
                continue;
            }
            var found = definition.breakdowns().stream()
                    .flatMap(dimension -> breakdowns.codes(dimension).stream()
                            .filter(code -> bare(breakdowns.name(dimension, code, Locale.GERMAN))
                                            .equals(word)
                                    || code.equals(word))
                            .map(code -> Map.entry(dimension, code)))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            codes.put(found.get().getKey(), found.get().getValue());
        }
        return Optional.of(new Breakdown(codes));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
            if (word.length() > 2 && !EMPTY.contains(word) && !word.chars().allMatch(Character::isDigit)) {
                words.add(word.length() <= STEM ? word : word.substring(0, STEM));
            }
        }
        return words;
    }
}
