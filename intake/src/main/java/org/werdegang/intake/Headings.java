package org.werdegang.intake;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.Mapping.Role;

/** What a column's heading alone says about it, in German and English. */
final class Headings {
    private static final Pattern TIME = Pattern.compile(
            "(?:berichts|kalender|schul|haushalts|erhebungs)?jahr(?:e|gang)?|zeit(?:raum|punkt)?|stichtag|datum|stand|monat|quartal|semester|year|time|period|date|month|quarter|school ?year");
    private static final Pattern MEASURE = Pattern.compile(
            "merkmale?|indikator(?:en)?|kennzahl(?:en)?|kenngröße|messgröße|gegenstand.*|bezeichnung der kennzahl|variable|measure|indicator|werteart|position");
    private static final Pattern UNIT = Pattern.compile("(?:mess?|maß)?einheit(?:en)?|unit|dimension");
    private static final Pattern MARK = Pattern.compile(
            "kennzeichen|zeichen|qualit(?:ä|ae)t(?:szeichen|skennzeichen)?|status|flag|mark|fu(?:ß|ss)note|fn|hinweiszeichen|wertq|value ?q");
    private static final Pattern TABLE = Pattern.compile("tabelle(?:nnummer|nr\\.?)?|table");
    private static final Pattern REMARK = Pattern.compile(
            "(?:bemerkung|anmerkung|hinweis|kommentar|fu(?:ß|ss)note|erläuterung)(?:en|e|n)?|notiz(?:en)?|remarks?|comments?|notes?");
    private static final Pattern VALUE = Pattern.compile("wert|value|zahl|anzahl|number|count|betrag");

    private Headings() {}

    static boolean isTime(String heading) {
        return TIME.matcher(word(heading)).matches();
    }

    static boolean isMeasure(String heading) {
        return MEASURE.matcher(word(heading)).matches();
    }

    static boolean isRemark(String heading) {
        return REMARK.matcher(word(heading)).matches();
    }

    static boolean isMark(String heading) {
        return MARK.matcher(word(heading)).matches();
    }

    static boolean isValue(String heading) {
        return VALUE.matcher(word(heading)).matches();
    }

    /** What a column of words holds; null where its heading says nothing. */
    static @Nullable Role ofWords(String heading) {
        String word = word(heading);
        if (MEASURE.matcher(word).matches()) {
            return Role.MEASURE_NAME;
        }
        if (UNIT.matcher(word).matches()) {
            return Role.UNIT;
        }
        return TABLE.matcher(word).matches() ? Role.TABLE : null;
    }

    private static String word(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    }
}
