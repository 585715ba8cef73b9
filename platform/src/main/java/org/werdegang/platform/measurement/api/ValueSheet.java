package org.werdegang.platform.measurement.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.werdegang.platform.web.api.Sheet;

/** The columns of values as CSV; one row is one value, and several sources stand in one cell. */
final class ValueSheet {
    private ValueSheet() {}

    static Sheet<ValueEntry> of(LocalDate known, boolean parts) {
        var sheet = new Sheet<ValueEntry>()
                .column("indicator", ValueEntry::indicator)
                .column("version", ValueEntry::version)
                .column("territory", ValueEntry::territory)
                .column("territory_name_de", v -> v.territoryName().de())
                .column("territory_name_en", v -> v.territoryName().en())
                .column("level", ValueEntry::level)
                .column("period", ValueEntry::period)
                .column("period_from", ValueEntry::periodFrom)
                .column("period_to", ValueEntry::periodTo)
                .column(
                        "breakdown",
                        v -> v.breakdown().entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .toList())
                .column("value", ValueEntry::value)
                .column("unit", ValueEntry::unit)
                .column("status", ValueEntry::status)
                .column("reason", ValueEntry::reason)
                .column("caveats", ValueEntry::caveats)
                .column("known", ValueEntry::known)
                .column("of", ValueEntry::of)
                .column("references", ValueEntry::references)
                .column("vintage", ValueEntry::vintage)
                .column("invented", ValueEntry::invented)
                .column("sources", v -> each(v, SourceEntry.Brief::key))
                .column("titles", v -> each(v, SourceEntry.Brief::title))
                .column("publishers", v -> each(v, SourceEntry.Brief::publisher))
                .column("licences", v -> each(v, SourceEntry.Brief::licence))
                .column("attributions", v -> each(v, SourceEntry.Brief::attribution))
                .column("retrieved", v -> each(v, s -> Objects.toString(s.retrieved(), "")))
                .column("owners", v -> each(v, SourceEntry.Brief::owner))
                .column("as_known_on", v -> known);
        return parts ? sheet.column("parts", ValueSheet::parts) : sheet;
    }

    private static List<String> each(ValueEntry value, Function<SourceEntry.Brief, String> what) {
        return value.sources().stream().map(what).distinct().toList();
    }

    /** {@code N=120}, or the reason instead of the number: {@code N=secret}. */
    private static List<String> parts(ValueEntry value) {
        var parts = value.parts();
        return parts == null
                ? List.of()
                : parts.entrySet().stream()
                        .map(part -> {
                            var number = part.getValue().value();
                            return part.getKey()
                                    + "="
                                    + (number == null ? part.getValue().reason() : number.toPlainString());
                        })
                        .toList();
    }
}
