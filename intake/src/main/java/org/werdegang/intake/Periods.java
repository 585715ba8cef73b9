package org.werdegang.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text as a period or day and writes it in the one form of {@link ReadValue#period}. */
final class Periods {
    private static final Pattern YEAR = Pattern.compile("((?:1[89]|20)\\d\\d)(?:[.,]0+)?");
    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?((?:1[89]|20)\\d\\d)(?: 00:00.*)?");
    private static final Pattern ISO_DAY = Pattern.compile("((?:1[89]|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?:[T ].*)?");
    private static final Pattern ISO_MONTH = Pattern.compile("((?:1[89]|20)\\d\\d)-(0[1-9]|1[0-2])");
    private static final Pattern MONTH = Pattern.compile("(0?[1-9]|1[0-2])[./]((?:1[89]|20)\\d\\d)");
    private static final Pattern SCHOOL_YEAR =
            Pattern.compile("((?:1[89]|20)\\d\\d)\\s?[/\u2013-]\\s?((?:1[89]|20)?\\d\\d)");
    private static final Pattern QUARTER =
            Pattern.compile("(?:q|quartal )?([1-4])(?:\\. ?(?:quartal|vierteljahr|vj\\.?))?[ /-]+((?:1[89]|20)\\d\\d)");
    private static final Pattern ROMAN =
            Pattern.compile("(i{1,3}|iv)\\.?(?: ?(?:quartal|vierteljahr|vj\\.?))?[ /-]+((?:1[89]|20)\\d\\d)");
    private static final Pattern QUARTER_AFTER =
            Pattern.compile("((?:1[89]|20)\\d\\d)[ /-]?(?:q|quartal |quart)([1-4])");
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(?:(\\d{1,2})\\. ?)?(\\p{L}{3,9})\\.? ((?:1[89]|20)\\d\\d)");
    private static final Pattern WORD_BEFORE = Pattern.compile(
            "(?:(?:schul|berichts|kalender|haushalts)?jahr|sj\\.?|stichtag|stand|am|zum|datum|zeitraum|zeit|year)[: ]+(.*)");
    private static final Pattern SEMESTER = Pattern.compile("(ws|wise|wintersemester|ss|sose|sommersemester) ?(.*)");
    private static final List<String> MONTHS = List.of(
            "jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez", "mar", "may", "oct",
            "dec");
    private static final int[] MONTH_OF = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 3, 5, 10, 12};

    private static final int MOST = 300;

    private Periods() {}

    /** Whether the characters can be a period at all: cheap, asked before {@link #of}. */
    static boolean maybe(String text) {
        return text.length() >= 4 && text.length() <= 40 && text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** {@code 2015}, {@code 2015-12-31}, {@code 2015-12}, {@code 2015-Q4}, {@code 2014/15}; null if it is no period. */
    static @Nullable String of(String original) {
        if (!maybe(original)) {
            return null;
        }
        String text = original.strip().toLowerCase(Locale.ROOT);
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return year.group(1);
        }
        String day = day(text);
        if (day != null) {
            return day;
        }
        Matcher school = SCHOOL_YEAR.matcher(text);
        String schoolYear = school.matches() ? schoolYear(school) : null;
        if (schoolYear != null) {
            return schoolYear;
        }
        String part = monthOrQuarter(roman(text));
        if (part != null) {
            return part;
        }
        Matcher semester = SEMESTER.matcher(text);
        if (semester.matches()) {
            String of = of(semester.group(2));
            return of == null ? null : (semester.group(1).startsWith("w") ? "WS " : "SS ") + of;
        }
        if (text.startsWith("sj") || text.startsWith("schuljahr")) {
            Matcher brief = SHORT_SCHOOL_YEAR.matcher(text);
            if (brief.matches()) {
                return schoolYear(brief.group(1), brief.group(2));
            }
        }
        Matcher before = WORD_BEFORE.matcher(text);
        return before.matches() ? of(before.group(1)) : null;
    }

    private static @Nullable String day(String text) {
        Matcher iso = ISO_DAY.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher german = DAY.matcher(text);
        return german.matches() ? date(german.group(3), german.group(2), german.group(1)) : null;
    }

    private static @Nullable String date(String year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        return m < 1 || m > 12 || d < 1 || d > 31 ? null : "%s-%02d-%02d".formatted(year, m, d);
    }

    private static @Nullable String schoolYear(Matcher school) {
        int first = Integer.parseInt(school.group(1));
        int second = Integer.parseInt(school.group(2)) % 100;
        return (first + 1) % 100 == second ? "%d/%02d".formatted(first, second) : null;
    }

    /** {@code IV/2015} as {@code 4. quartal 2015}. */
    private static String roman(String text) {
        Matcher quarter = ROMAN.matcher(text);
        if (!quarter.matches()) {
            return text;
        }
        String numeral = quarter.group(1);
        int number = numeral.equals("iv") ? 4 : numeral.length();
        return number + ". quartal " + quarter.group(2);
    }

    private static @Nullable String monthOrQuarter(String text) {
        Matcher iso = ISO_MONTH.matcher(text);
        if (iso.matches()) {
            return text;
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return "%s-%02d".formatted(month.group(2), Integer.parseInt(month.group(1)));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches() && text.contains("q") || quarter.matches() && text.contains("v")) {
            return quarter.group(2) + "-Q" + quarter.group(1);
        }
        Matcher after = QUARTER_AFTER.matcher(text);
        if (after.matches()) {
            return after.group(1) + "-Q" + after.group(2);
        }
        Matcher named = NAMED_MONTH.matcher(text);
        int index = named.matches() ? MONTHS.indexOf(named.group(2).substring(0, 3)) : -1;
        if (index < 0) {
            return null;
        }
        String ofMonth = "%s-%02d".formatted(named.group(3), MONTH_OF[index]);
        return named.group(1) == null ? ofMonth : "%s-%02d".formatted(ofMonth, Integer.parseInt(named.group(1)));
    }

    private static final Pattern SHORT_SCHOOL_YEAR =
            Pattern.compile("(?:schuljahr |sj\\.? ?)?'?(\\d\\d)\\s?[/\u2013-]\\s?'?(\\d\\d)");

    /** As {@link #of}, and school years without their century: {@code SJ 15/16}, under a heading also {@code 15/16}. */
    static @Nullable String inColumn(String text) {
        String period = of(text);
        if (period != null || text.length() > 20) {
            return period;
        }
        Matcher school = SHORT_SCHOOL_YEAR.matcher(text.strip().toLowerCase(Locale.ROOT));
        return school.matches() ? schoolYear(school.group(1), school.group(2)) : null;
    }

    private static @Nullable String schoolYear(String first, String second) {
        int from = Integer.parseInt(first);
        return (from + 1) % 100 == Integer.parseInt(second)
                ? "%d/%s".formatted(from + (from < 70 ? 2000 : 1900), second)
                : null;
    }

    /** A heading and the period that stands at its end or beginning: {@code Kinder_2019}. */
    record Cut(String rest, String period) {}

    private static final Pattern AT_END = Pattern.compile("(.*[^\\s_:(,–-])[\\s_:(,–-]+(\\S*(?:19|20)\\d\\d\\S*?)\\)?");
    private static final Pattern AT_START = Pattern.compile("(\\S*(?:19|20)\\d\\d[\\d/]*)[\\s_:,–-]+(\\D.*)");
    private static final Pattern SINCE = Pattern.compile(
            ".*\\b(?:ab|bis|seit|vor|nach|von|und|im vergleich zu|gegenüber|basis|since|until|before)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AS_OF = Pattern.compile(
            "[\\s,(]*\\b(?:in|im jahr|jahr|am|zum|stichtag|stand|schuljahr|sj)[:\\s]*$", Pattern.CASE_INSENSITIVE);

    /** Takes a period off a heading's end or beginning; none off "ab 2011" and "2015 = 100". */
    static Cut cut(String heading) {
        if (heading.length() > MOST) {
            return new Cut(heading, "");
        }
        Matcher end = AT_END.matcher(heading);
        if (end.matches() && !SINCE.matcher(end.group(1)).matches()) {
            String period = inColumn(end.group(2));
            if (period != null) {
                return new Cut(AS_OF.matcher(end.group(1)).replaceFirst("").strip(), period);
            }
        }
        Matcher start = AT_START.matcher(heading);
        String period = start.matches() ? of(start.group(1)) : null;
        return period == null ? new Cut(heading, "") : new Cut(start.group(2).strip(), period);
    }

    private static final Pattern WITHIN = Pattern.compile(
            "(?<![\\d.,])(?:\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d|(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])(?:-\\d\\d)?"
                    + "|(?:19|20)\\d\\d/(?:(?:19|20)?\\d\\d)|(?:19|20)\\d\\d)(?![\\d.,]\\d|\\d)");

    /** The one period named in a sentence or a file's name; empty if there is none or more than one. */
    static String within(String text) {
        Matcher matcher = WITHIN.matcher(text.replace('_', ' '));
        String found = "";
        while (matcher.find()) {
            String period = of(matcher.group());
            if (period == null || (!found.isEmpty() && !found.equals(period))) {
                return "";
            }
            found = period;
        }
        return found;
    }
}
