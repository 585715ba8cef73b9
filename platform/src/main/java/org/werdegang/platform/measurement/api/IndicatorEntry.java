package org.werdegang.platform.measurement.api;

import java.time.LocalDate;
import java.util.List;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.web.api.Sheet;

/** An indicator in a list: its current version in brief. */
record IndicatorEntry(
        String code,
        String heading,
        String stage,
        String dimension,
        Words name,
        Words shortName,
        int version,
        LocalDate validFrom,
        String methodVariant,
        String formula,
        String unit,
        int decimals,
        String direction,
        String periodicity,
        List<String> breakdowns,
        String availability) {
    static IndicatorEntry of(Definition d) {
        return new IndicatorEntry(
                d.code(),
                d.heading(),
                d.stage().key(),
                d.dimension().key(),
                d.name(),
                d.shortName(),
                d.version(),
                d.validFrom(),
                d.methodVariant(),
                d.formula(),
                d.unit(),
                d.decimals(),
                Written.word(d.direction()),
                d.periodicity(),
                d.breakdowns(),
                d.availability());
    }

    static Sheet<IndicatorEntry> sheet() {
        return new Sheet<IndicatorEntry>()
                .column("code", IndicatorEntry::code)
                .column("heading", IndicatorEntry::heading)
                .column("stage", IndicatorEntry::stage)
                .column("dimension", IndicatorEntry::dimension)
                .column("name_de", i -> i.name.de())
                .column("name_en", i -> i.name.en())
                .column("short_name_de", i -> i.shortName.de())
                .column("short_name_en", i -> i.shortName.en())
                .column("version", IndicatorEntry::version)
                .column("valid_from", IndicatorEntry::validFrom)
                .column("method_variant", IndicatorEntry::methodVariant)
                .column("formula", IndicatorEntry::formula)
                .column("unit", IndicatorEntry::unit)
                .column("decimals", IndicatorEntry::decimals)
                .column("direction", IndicatorEntry::direction)
                .column("periodicity", IndicatorEntry::periodicity)
                .column("breakdowns", IndicatorEntry::breakdowns)
                .column("availability", IndicatorEntry::availability);
    }
}
