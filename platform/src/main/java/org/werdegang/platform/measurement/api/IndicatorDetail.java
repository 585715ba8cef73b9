package org.werdegang.platform.measurement.api;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.measurement.registry.Break;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Remark;
import org.werdegang.platform.measurement.registry.Words;

/**
 * An indicator with all its versions, the newest first.
 *
 * @param variants the codes of other methods under the same heading, which never share a line with this one
 * @param vintages the days on which something new became known of its official values
 */
record IndicatorDetail(
        String code,
        String heading,
        String stage,
        String dimension,
        List<String> variants,
        List<LocalDate> vintages,
        List<Version> versions) {

    /** One version, in its last wording. */
    record Version(
            int version,
            LocalDate validFrom,
            Words name,
            Words shortName,
            Words numerator,
            @Nullable Words denominator,
            List<Part> parts,
            String formula,
            @Nullable Integer basePeriod,
            String unit,
            int decimals,
            String direction,
            Words source,
            Words referenceDate,
            @Nullable String referenceDay,
            String periodicity,
            @Nullable String expectedRelease,
            List<Division> breakdowns,
            String basis,
            @Nullable String tree,
            boolean aggregates,
            String methodVariant,
            Words traps,
            List<Break> breaks,
            List<Remark> remarks,
            String availability) {}

    /** A letter of the formula; {@code splitBy} are the breakdowns that divide it and not the other parts. */
    record Part(String letter, String unit, @Nullable Words name, List<String> splitBy) {}

    /** A way of dividing the figure; without classes it is open, and sources name their own. */
    record Division(String key, Words name, List<DivisionClass> classes) {}

    /** One class of a breakdown. */
    record DivisionClass(String code, Words name) {}

    static Version version(Definition d, Breakdowns names) {
        return new Version(
                d.version(),
                d.validFrom(),
                d.name(),
                d.shortName(),
                d.numerator(),
                d.denominator(),
                Written.letters(d).stream()
                        .map(letter -> new Part(
                                letter,
                                d.parts().getOrDefault(letter, d.unit()),
                                d.partNames().get(letter),
                                d.splits().getOrDefault(letter, List.of())))
                        .toList(),
                d.formula(),
                d.basePeriod(),
                d.unit(),
                d.decimals(),
                Written.word(d.direction()),
                d.source(),
                d.referenceDate(),
                Optional.ofNullable(d.referenceDay())
                        .map(IndicatorDetail::written)
                        .orElse(null),
                d.periodicity(),
                Optional.ofNullable(d.expectedRelease()).map(Objects::toString).orElse(null),
                d.breakdowns().stream().map(key -> division(key, names)).toList(),
                Written.word(d.basis()),
                d.tree(),
                d.aggregates(),
                d.methodVariant(),
                d.traps(),
                d.breaks(),
                d.remarks(),
                d.availability());
    }

    private static String written(MonthDay day) {
        return day.toString().substring(2);
    }

    private static Division division(String key, Breakdowns names) {
        return new Division(
                key,
                new Words(names.name(key, Locale.GERMAN), names.name(key, Locale.ENGLISH)),
                names.codes(key).stream()
                        .map(code -> new DivisionClass(
                                code,
                                new Words(names.name(key, code, Locale.GERMAN), names.name(key, code, Locale.ENGLISH))))
                        .toList());
    }
}
