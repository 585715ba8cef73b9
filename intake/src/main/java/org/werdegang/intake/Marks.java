package org.werdegang.intake;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The signs by which German official statistics, and offices that follow them, print marks. */
final class Marks {
    private static final Map<String, Mark> SIGNS = Map.ofEntries(
            Map.entry("-", Mark.NOTHING),
            Map.entry("\u2013", Mark.NOTHING),
            Map.entry("\u2014", Mark.NOTHING),
            Map.entry("\u2212", Mark.NOTHING),
            Map.entry("--", Mark.NOTHING),
            Map.entry(".", Mark.UNKNOWN_OR_SECRET),
            Map.entry("\u2022", Mark.UNKNOWN_OR_SECRET),
            Map.entry("\u00b7", Mark.UNKNOWN_OR_SECRET),
            Map.entry("...", Mark.PENDING),
            Map.entry("\u2026", Mark.PENDING),
            Map.entry("x", Mark.NOT_MEANINGFUL),
            Map.entry("X", Mark.NOT_MEANINGFUL),
            Map.entry("/", Mark.UNRELIABLE),
            Map.entry("()", Mark.UNRELIABLE),
            Map.entry("( )", Mark.UNRELIABLE),
            Map.entry("*", Mark.SECRET),
            Map.entry("**", Mark.SECRET),
            Map.entry("p", Mark.PROVISIONAL),
            Map.entry("r", Mark.REVISED),
            Map.entry("s", Mark.ESTIMATED));

    private Marks() {}

    /** The mark that a whole cell of up to four characters is. */
    static @Nullable Mark sign(char[] chars, int from, int to) {
        char first = chars[from];
        if (first >= '0' && first <= '9') {
            return null;
        }
        return to - from == 1 ? single(first) : SIGNS.get(new String(chars, from, to - from));
    }

    private static @Nullable Mark single(char c) {
        return switch (c) {
            case '-' -> Mark.NOTHING;
            case '.' -> Mark.UNKNOWN_OR_SECRET;
            case 'x' -> Mark.NOT_MEANINGFUL;
            default -> SIGNS.get(String.valueOf(c));
        };
    }

    /** The mark that a letter beside a number is. */
    static @Nullable Mark letter(char c) {
        return switch (c) {
            case 'p' -> Mark.PROVISIONAL;
            case 'r' -> Mark.REVISED;
            case 's' -> Mark.ESTIMATED;
            default -> null;
        };
    }

    /** The mark that a word is: our own {@code unknown-or-secret}, or an office's {@code k. A.}. */
    static @Nullable Mark word(char[] chars, int from, int to) {
        return to - from > 20 ? null : word(new String(chars, from, to - from));
    }

    /** The mark that the text of a cell beside a figure is. */
    static @Nullable Mark word(String text) {
        Mark sign = SIGNS.get(text);
        if (sign != null) {
            return sign;
        }
        String word = text.toLowerCase(Locale.ROOT);
        for (Mark mark : Mark.values()) {
            if (mark.key().equals(word)) {
                return mark;
            }
        }
        return switch (word) {
            case "k.a.",
                    "k. a.",
                    "k.a",
                    "ka",
                    "keine angabe",
                    "keine angaben",
                    "unbekannt",
                    "n.v.",
                    "n. v.",
                    "nicht verfügbar",
                    "liegt nicht vor" -> Mark.UNKNOWN_OR_SECRET;
            case "geheim", "gesperrt" -> Mark.SECRET;
            case "entfällt", "n.z.", "trifft nicht zu" -> Mark.NOT_MEANINGFUL;
            case "folgt", "liegt noch nicht vor" -> Mark.PENDING;
            case "vorläufig" -> Mark.PROVISIONAL;
            case "berichtigt" -> Mark.REVISED;
            case "geschätzt" -> Mark.ESTIMATED;
            default -> null;
        };
    }

    /** The mark that a quality code beside a figure is; null for none, also for {@code e}, a final figure. */
    static @Nullable Mark quality(String text) {
        return text.equals("0") ? Mark.ROUNDED_ZERO : word(text);
    }

    /** Whether a source that prints this mark gives no figure, though a database may put a zero there. */
    static boolean replacesFigure(Mark mark) {
        return switch (mark) {
            case NOTHING, UNKNOWN_OR_SECRET, SECRET, NOT_MEANINGFUL, PENDING -> true;
            case UNRELIABLE, ROUNDED_ZERO, PROVISIONAL, REVISED, ESTIMATED -> false;
        };
    }

    /** Whether a text stands for an empty cell, as databases and statistics programs write it. */
    static boolean isEmptyWord(char[] chars, int from, int to) {
        if (to - from > 6) {
            return false;
        }
        return switch (new String(chars, from, to - from).toLowerCase(Locale.ROOT)) {
            case "null", "(null)", "nan", "na", "n/a", "#n/a", "#nv", "none", "nil" -> true;
            default -> false;
        };
    }
}
