package org.werdegang.platform.measurement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.measurement.values.Point;

/**
 * One value as the interface lets it out.
 *
 * @param version the version of the definition that describes the period
 * @param value null if and only if it is withheld
 * @param status {@code shown} or {@code withheld}
 * @param reason why it is withheld; null if it is shown
 * @param caveats what must be said beside a value that is shown
 * @param known of how many territories a sum knows the value
 * @param of how many territories it is the sum of; 1 if it is none
 * @param references the days it describes, where the source names them
 * @param vintage the day from which it was known like this
 * @param parts the values behind it by the letters of the formula; absent unless asked for
 */
record ValueEntry(
        String indicator,
        int version,
        String territory,
        Words territoryName,
        String level,
        String period,
        LocalDate periodFrom,
        LocalDate periodTo,
        Map<String, String> breakdown,
        @Nullable BigDecimal value,
        String unit,
        String status,
        @Nullable String reason,
        List<String> caveats,
        int known,
        int of,
        List<LocalDate> references,
        @Nullable LocalDate vintage,
        boolean invented,
        List<SourceEntry.Brief> sources,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Part> parts) {

    /** A number behind a value. */
    record Part(
            @Nullable BigDecimal value,
            String unit,
            String status,
            @Nullable String reason,
            List<String> caveats) {
        static Part of(Cell cell, String unit) {
            return new Part(number(cell), unit, statusOf(cell), reasonOf(cell), caveatsOf(cell));
        }
    }

    /** Where a value lies, as it was called then. */
    record Spot(Words name, String level) {}

    static ValueEntry of(
            Point point, Definition definition, Spot spot, Release<Point> release, @Nullable Map<String, Part> parts) {
        var cell = release.cell(point);
        var origins = release.origins(point);
        return new ValueEntry(
                point.indicator(),
                definition.version(),
                point.territory(),
                spot.name(),
                spot.level(),
                point.period().toString(),
                point.period().from(),
                point.period().to(),
                point.breakdown().codes(),
                number(cell),
                definition.unit(),
                statusOf(cell),
                reasonOf(cell),
                caveatsOf(cell),
                release.known(point),
                release.of(point),
                release.references(point),
                origins.stream()
                        .map(Origin::known)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                origins.stream().anyMatch(Origin::invented),
                origins.stream().map(SourceEntry.Brief::of).toList(),
                parts);
    }

    private static @Nullable BigDecimal number(Cell cell) {
        return cell instanceof Cell.Shown shown ? shown.value() : null;
    }

    private static String statusOf(Cell cell) {
        return cell instanceof Cell.Shown ? "shown" : "withheld";
    }

    private static @Nullable String reasonOf(Cell cell) {
        return cell instanceof Cell.Withheld withheld ? withheld.reason().key() : null;
    }

    private static List<String> caveatsOf(Cell cell) {
        return cell instanceof Cell.Shown shown
                ? shown.caveats().stream().map(Caveat::key).toList()
                : List.of();
    }
}
