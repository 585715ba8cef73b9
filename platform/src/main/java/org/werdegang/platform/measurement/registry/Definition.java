package org.werdegang.platform.measurement.registry;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Dimension;
import org.werdegang.platform.vocabulary.Stage;

/**
 * One version of what an indicator means. It is never edited: a changed meaning is a new version.
 *
 * @param code the short code in every address, say {@code S05b}
 * @param heading the code shared by method variants of one idea, say {@code S05}; equal to the code where there is one
 * @param validFrom the day from which this version describes the figures
 * @param message the sentence over a chart, with {@code {territory}} and {@code {value}}
 * @param numerator what is counted, in words; for a plain measure, the measure
 * @param denominator what it is divided by, in words; absent for plain measures
 * @param parts the letters of the formula with their units, in file order
 * @param partNames what letters other than N, D, M and R stand for
 * @param splits the breakdowns that divide only some parts: the other parts stay whole under them
 * @param aggregates false if values of several territories must not be added up
 * @param tree the tree in whose territories the source counts, if it is not the usual one
 * @param formula how the figure is calculated from its parts
 * @param basePeriod the year that {@code t0} stands for, if the formula names it
 * @param unit the unit of the figure, say {@code percent}
 * @param decimals places after the comma in print
 * @param referenceDay the day of the year that the figures describe, if there is one
 * @param expectedRelease how long after the reference day the source publishes
 * @param breakdowns the ways in which sources divide the figure
 * @param methodVariant what tells this method from others of the same heading
 * @param availability {@code calculated}, {@code published} or what the content file says
 */
public record Definition(
        String code,
        String heading,
        Stage stage,
        Dimension dimension,
        int version,
        LocalDate validFrom,
        Words name,
        Words shortName,
        Words message,
        Words numerator,
        @Nullable Words denominator,
        Map<String, String> parts,
        Map<String, Words> partNames,
        Map<String, List<String>> splits,
        boolean aggregates,
        @Nullable String tree,
        String formula,
        @Nullable Integer basePeriod,
        String unit,
        int decimals,
        Direction direction,
        Words source,
        Words referenceDate,
        @Nullable MonthDay referenceDay,
        String periodicity,
        @Nullable Period expectedRelease,
        List<String> breakdowns,
        Basis basis,
        String methodVariant,
        Words traps,
        List<Break> breaks,
        List<Remark> remarks,
        String availability) {

    /** Whether a higher figure is good news. */
    public enum Direction {
        HIGHER,
        LOWER,
        NEUTRAL
    }

    /** Whom a figure counts: those who live in a territory, or those whose institution stands there. */
    public enum Basis {
        RESIDENCE,
        INSTITUTION,
        WORKPLACE,
        AGENCY,
        NONE
    }

    /** Of all versions, the newest first, the one that describes a period: the newest begun by its end, or the oldest. */
    public static Definition describing(List<Definition> newestFirst, org.werdegang.platform.vocabulary.Period period) {
        return newestFirst.stream()
                .filter(d -> !d.validFrom().isAfter(period.to()))
                .findFirst()
                .orElseGet(newestFirst::getLast);
    }

    /**
     * The day that a figure of that period describes: the definition's day of the year within it, else its last day. A
     * school year has days of two calendar years: 15 October lies in its first, 31 July in its second.
     */
    public LocalDate reference(org.werdegang.platform.vocabulary.Period period) {
        if (referenceDay == null || period instanceof org.werdegang.platform.vocabulary.Period.Day) {
            return period.to();
        }
        var first = referenceDay.atYear(period.from().getYear());
        return first.isBefore(period.from()) ? referenceDay.atYear(period.from().getYear() + 1) : first;
    }

    /** The first year after each break. */
    public List<Integer> breakYears() {
        return breaks.stream().map(Break::from).toList();
    }

    /** The first break between two years, the later one included; empty if figures of both may be compared. */
    public Optional<Break> breakBetween(int earlier, int later) {
        return breaksBetween(earlier, later).stream().findFirst();
    }

    /** All breaks between two years, the later one included. */
    List<Break> breaksBetween(int earlier, int later) {
        return breaks.stream()
                .filter(b -> b.from() > Math.min(earlier, later) && b.from() <= Math.max(earlier, later))
                .toList();
    }
}
