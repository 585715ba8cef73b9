package org.werdegang.platform.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The stretch or day of time that a value describes; periods sort by when they begin. */
public sealed interface Period extends Comparable<Period> {
    /** The first day. */
    LocalDate from();

    /** The last day. */
    LocalDate to();

    /** The calendar year in which the period begins. */
    int year();

    /** The period {@code steps} later of the same kind; negative steps lead back. */
    Period plus(int steps);

    /** As in files and addresses: {@code 2015}, {@code 2015/16} or {@code 2015-12-31}. */
    @Override
    String toString();

    /** A calendar year. */
    record Year(int year) implements Period {
        @Override
        public LocalDate from() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate to() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public Period plus(int steps) {
            return new Year(year + steps);
        }

        @Override
        public String toString() {
            return "%04d".formatted(year);
        }
    }

    /** A school year, from August of {@code year} to July of the next. */
    record SchoolYear(int year) implements Period {
        @Override
        public LocalDate from() {
            return LocalDate.of(year, 8, 1);
        }

        @Override
        public LocalDate to() {
            return LocalDate.of(year + 1, 7, 31);
        }

        @Override
        public Period plus(int steps) {
            return new SchoolYear(year + steps);
        }

        @Override
        public String toString() {
            return "%04d/%02d".formatted(year, (year + 1) % 100);
        }
    }

    /** A single day, say a reference date; a step is a year. */
    record Day(LocalDate day) implements Period {
        @Override
        public LocalDate from() {
            return day;
        }

        @Override
        public LocalDate to() {
            return day;
        }

        @Override
        public int year() {
            return day.getYear();
        }

        @Override
        public Period plus(int steps) {
            return new Day(day.plusYears(steps));
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    @Override
    default int compareTo(Period other) {
        return Integer.compare(code(), other.code());
    }

    /** A number that identifies the period and sorts like it: {@code yyyy0000}, {@code yyyy0800} or {@code yyyymmdd}. */
    default int code() {
        return switch (this) {
            case Year y -> y.year * 10_000;
            case SchoolYear s -> s.year * 10_000 + 800;
            case Day d -> d.day.getYear() * 10_000 + d.day.getMonthValue() * 100 + d.day.getDayOfMonth();
        };
    }

    /** The period that {@link #code()} made this number of. */
    static Period ofCode(int code) {
        int year = code / 10_000;
        return switch (code % 10_000) {
            case 0 -> new Year(year);
            case 800 -> new SchoolYear(year);
            default -> new Day(LocalDate.of(year, code / 100 % 100, code % 100));
        };
    }

    /** Reads what {@link #toString()} wrote, and {@code 2015/2016}; anything else is empty. */
    static Optional<Period> parse(String text) {
        var match = Forms.ANY.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            int end = Integer.parseInt(match.group(2));
            boolean follows = end == (match.group(2).length() == 2 ? (year + 1) % 100 : year + 1);
            return follows ? Optional.of(new SchoolYear(year)) : Optional.empty();
        }
        if (match.group(3) == null) {
            return Optional.of(new Year(year));
        }
        try {
            return Optional.of(new Day(LocalDate.parse(text.strip())));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** How periods are written. */
    final class Forms {
        private static final Pattern ANY = Pattern.compile("(\\d{4})(?:/(\\d{2}|\\d{4})|(-\\d{2}-\\d{2}))?");

        private Forms() {}
    }
}
