package org.werdegang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file says about itself above and below its figures.
 *
 * @param table number of the table; empty if it names none
 * @param attribution the sentence to print beside its figures
 * @param licence its short name
 * @param asOf the day it was fetched, {@code 2017-10-10}
 */
record Footer(String table, String attribution, String licence, String asOf, String source) {
    private static final Pattern TABLE = Pattern.compile(
            "(?:GENESIS-)?Tabelle:\\s*([0-9A-Z][0-9A-Z-]{2,20})|(?:Table|Tabelle):\\s*(\\d{5}-\\d{2,4}\\S*)");
    private static final Pattern AS_OF = Pattern.compile("Stand:\\s*(\\d{1,2}\\.\\d{1,2}\\.\\d{4})");
    private static final Pattern SIGN = Pattern.compile("\"?(©[^\\n\"]*)");
    private static final Pattern DL_DE =
            Pattern.compile("Datenlizenz\\s+Deutschland\\s*[-–]?\\s*Namensnennung[\\s\\S]{0,20}Version\\s*2\\.0");
    private static final Pattern START = Pattern.compile("_{3,}.*|©.*|Stand: ?\\d.*|Quelle: .*|Legende:?.*");

    /** Whether a line above a table gives its number. */
    static boolean isTableNumber(String line) {
        return TABLE.matcher(line).lookingAt();
    }

    /** Whether a line below figures says that no more follow. */
    static boolean begins(String line) {
        return START.matcher(line).matches();
    }

    static Footer of(String head, String tail) {
        var table = TABLE.matcher(head);
        String number = table.find() ? table.group(1) == null ? table.group(2) : table.group(1) : "";
        var sign = SIGN.matcher(tail);
        String attribution = sign.find() ? sign.group(1).strip() : "";
        boolean dlDe = DL_DE.matcher(tail).find();
        if (dlDe && !attribution.isEmpty()) {
            attribution =
                    attribution.replaceFirst("\\.$", "") + ". Datenlizenz Deutschland – Namensnennung – Version 2.0";
        }
        var asOf = last(AS_OF.matcher(tail));
        String period = asOf.isEmpty() ? null : Periods.of(asOf);
        String source =
                attribution.startsWith("© Statistische Ämter") ? "Statistische Ämter des Bundes und der Länder" : "";
        return new Footer(number, attribution, dlDe ? "dl-de/by-2-0" : "", period == null ? "" : period, source);
    }

    private static String last(Matcher matcher) {
        String found = "";
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found;
    }

    /** The lines of a text's end that stand below its figures. */
    static List<String> notes(String tail, char separator) {
        var notes = new ArrayList<String>();
        boolean below = false;
        for (String line : tail.split("\\R")) {
            String text = line.replace("\"", "").strip();
            below |= begins(text);
            if (below && !text.isEmpty() && !text.startsWith("_") && (separator == 0 || text.indexOf(separator) < 0)) {
                notes.add(text);
            }
        }
        return notes;
    }
}
