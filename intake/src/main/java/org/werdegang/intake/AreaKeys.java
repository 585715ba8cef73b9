package org.werdegang.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Official keys of German territories as they stand in files, and what spreadsheets do to them. */
final class AreaKeys {
    private static final Pattern KEY = Pattern.compile("DG|D|DE|\\d{2,3}|\\d{5}|\\d{8,9}|\\d{12}");
    private static final Pattern WITHOUT_ZERO =
            Pattern.compile("[1-9]|[1-9]\\d{3}|[1-9]\\d{6}|[1-9]\\d{10}|[2-9]\\d|1[7-9]");
    private static final Pattern WHOLE = Pattern.compile("0[1-9](?:\\d{3}|\\d{6,7}|\\d{10})");
    private static final Pattern HEAD = Pattern.compile("0[1-9]\\d?|1[0-6](?:\\d{3}|\\d{6})?");
    private static final Pattern FLOAT = Pattern.compile("\\d+[.,]0+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.,]?\\d*E\\+?\\d+");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([., \u00a0]\\d{3})+");
    private static final Pattern HINT = Pattern.compile(
            "ags\\d*|ars|rs|(?:amtlicher )?(?:gemeinde|kreis|regional|gebiets)(?:schl(?:ü|ue)ssel|kennziffer|kennzahl|nummer|nr\\.?)"
                    + "(?: \\(.*\\))?|(?:\\w+[_ -])?(?:ags|ars)(?:[_ -]\\w+)?|region_?code|gkz|area_?key|kreis_?nr\\.?|schlüssel");

    /** What became of a key. */
    enum Repair {
        NONE,
        /** A leading zero was lost and is back. */
        ZERO,
        /** It was written as a number: {@code 5113000.0}. */
        FLOAT,
        /** It was written as {@code 5,1E+11}: its last digits are gone. */
        LOST
    }

    /** A key as it is to be used. */
    record Key(String text, Repair repair) {}

    private AreaKeys() {}

    /** Whether a column's heading says that it holds official keys. */
    static boolean isHeading(String heading) {
        return HINT.matcher(heading.toLowerCase(Locale.ROOT).strip()).matches();
    }

    /** Whether most of a column's texts are official keys, whole or without their zero. */
    static boolean isColumn(List<String> texts) {
        int whole = 0;
        int without = 0;
        int filled = 0;
        for (String text : texts) {
            String key = plain(text);
            filled += key.isEmpty() ? 0 : 1;
            whole += KEY.matcher(key).matches() ? 1 : 0;
            without += WITHOUT_ZERO.matcher(key).matches() ? 1 : 0;
        }
        boolean allShort = texts.stream().allMatch(text -> plain(text).length() < 3);
        return filled > 0 && !allShort && whole + without >= 0.8 * filled;
    }

    /** Whether nearly all of a column's texts are keys with their leading zero, which no figure has. */
    static boolean areWhole(List<String> texts) {
        long filled = texts.stream().filter(text -> !text.isEmpty()).count();
        long whole = texts.stream().filter(AreaKeys::isWhole).count();
        return whole > 0 && whole >= 0.8 * filled;
    }

    /** Whether a text can only be an official key: five, eight, nine or twelve digits that begin with a zero. */
    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Whether a text among keys that are headings can be another one: of a state, a district or a municipality. */
    static boolean isColumnHead(String text) {
        return HEAD.matcher(text).matches();
    }

    /** Whether a text where keys stand is none: "Insgesamt". */
    static boolean isWord(String text) {
        return text.chars().noneMatch(c -> c >= '0' && c <= '9')
                && !KEY.matcher(text).matches();
    }

    /** Whether a text is an official key, whole or without its zero. */
    static boolean isKey(String text) {
        String key = plain(text);
        return KEY.matcher(key).matches() || WITHOUT_ZERO.matcher(key).matches();
    }

    /** Whether a key is as it should be at first sight: five or eight digits, the first of them a zero. */
    static boolean isPlain(String key) {
        if (key.length() != 5 && key.length() != 8 || key.charAt(0) != '0') {
            return false;
        }
        for (int i = 1; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return FLOAT.matcher(text).matches()
                ? text.substring(0, text.replace(',', '.').indexOf('.'))
                : text;
    }

    /** A key of a column of official keys. */
    static Key official(String printed) {
        String text = plain(printed);
        Repair repair = text.equals(printed) ? Repair.NONE : Repair.FLOAT;
        if (GROUPED.matcher(text).matches()) {
            text = text.replaceAll("\\D", "");
            repair = Repair.FLOAT;
        }
        if (WITHOUT_ZERO.matcher(text).matches()) {
            return new Key("0" + text, Repair.ZERO);
        }
        return SCIENTIFIC.matcher(text.toUpperCase(Locale.ROOT)).matches()
                ? new Key(printed, Repair.LOST)
                : new Key(text, repair);
    }

    /** A key of any other register: a school's number, a facility's. */
    static Key other(String printed) {
        String text = plain(printed);
        return new Key(text, text.equals(printed) ? Repair.NONE : Repair.FLOAT);
    }
}
