package org.werdegang.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises units in headers. */
final class Units {
    private static final Pattern UNIT = Pattern.compile(
            "anzahl|number|zahl|personen|persons|prozent|percent|in prozent|%|in %|‰|promille|(?:1[ .]?000|tsd\\.?|mill?\\.?|mio\\.?|mrd\\.?)"
                    + "(?: (?:eur|euro|€|personen|tonnen|t|stück))?|(?:eur|euro|€)(?: (?:je|pro|per) .{1,30})?|te?ur|ha|hektar|qkm|km²|km2|qm|m²|m2|km|jahre?|years?"
                    + "|tage|stunden|monate|punkte|prozentpunkte|vzä|fte|(?:je|pro|per) .{1,40}|index|20\\d\\d ?= ?100|kg|t|tonnen|stück|fälle|kinder|schüler");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(.*\\S)\\s*[(\\[]\\s*(?:in )?([^()\\[\\]]{1,40})[)\\]]");
    private static final Pattern IN = Pattern.compile(
            "(.*\\S),? in (%|prozent|tsd\\.?|mio\\.?|eur|euro|€|ha|km²|qkm|1 ?000.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COARSE =
            Pattern.compile("(?:1[ .]?000|tsd\\.?|mill?\\.?|mio\\.?|mrd\\.?)\\b.*|t(?:eur|€)");

    private static final Pattern COUNTED = Pattern.compile("personen|persons|fälle|kinder|schüler");

    private static final int MOST = 300;

    /** A heading without its unit, and the unit. */
    record Named(String name, String unit) {}

    private Units() {}

    static boolean isUnit(String text) {
        return UNIT.matcher(bare(text).toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a unit is also the name of something counted: with nothing but dates above it, it is the measure. */
    static boolean isCounted(String text) {
        return COUNTED.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** A unit without the brackets around it: {@code (in %)} is {@code %}. */
    static String bare(String text) {
        String unit = text.strip();
        boolean inBrackets = unit.length() > 2
                && (unit.startsWith("(") && unit.endsWith(")") || unit.startsWith("[") && unit.endsWith("]"));
        String bare = inBrackets ? unit.substring(1, unit.length() - 1).strip() : unit;
        return bare.startsWith("in ") ? bare.substring(3).strip() : bare;
    }

    /** Takes {@code (Anzahl)}, {@code [km²]} or {@code in %} off a heading's end. */
    static Named split(String heading) {
        if (heading.length() > MOST) {
            return new Named(heading, "");
        }
        Matcher brackets = IN_BRACKETS.matcher(heading);
        if (brackets.matches()
                && (isUnit(brackets.group(2)) || brackets.group(2).equals("m"))) {
            return new Named(brackets.group(1), brackets.group(2).strip());
        }
        Matcher in = IN.matcher(heading);
        return in.matches() ? new Named(in.group(1), in.group(2)) : new Named(heading, "");
    }

    /** Whether figures in this unit hide smaller ones, so that a printed 0 can be more than nothing. */
    static boolean isCoarse(String unit) {
        return COARSE.matcher(unit.toLowerCase(Locale.ROOT)).matches();
    }
}
