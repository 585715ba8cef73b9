package org.werdegang.platform.measurement.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.peers.Comparison;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.web.api.Sheet;

/** A profile as a file: UTF-8, comma, header row, RFC 4180; numbers with a decimal point, texts safe in a spreadsheet. */
final class ProfileCsv {
    private static final String HEAD = "code,indicator,territory_key,territory,period,value,unit,caveats,withheld,"
            + "peer_lower_quartile,peer_median,peer_upper_quartile,peers,sources,licences,as_known_on\r\n";

    private ProfileCsv() {}

    static String write(
            List<ProfileRow> rows, Territory territory, Release<Point> release, String stand, Locale locale) {
        var csv = new StringBuilder(HEAD);
        for (var row : rows) {
            var period = row.period();
            if (period == null) {
                continue;
            }
            var origins = release.origins(Point.total(row.definition().code(), territory.key(), period));
            var spread = row.comparison() instanceof Comparison.Spread s ? s : null;
            csv.append(String.join(
                            ",",
                            row.definition().code(),
                            Sheet.text(row.definition().name().in(locale)),
                            Sheet.text(territory.key()),
                            Sheet.text(territory.name(locale)),
                            period.toString(),
                            row.cell() instanceof Cell.Shown shown ? number(shown.value()) : "",
                            row.definition().unit(),
                            row.cell() instanceof Cell.Shown shown ? caveats(shown) : "",
                            row.cell() instanceof Cell.Withheld withheld
                                    ? withheld.reason().key()
                                    : "",
                            spread == null ? "" : number(spread.lower().value()),
                            spread == null ? "" : number(spread.median().value()),
                            spread == null ? "" : number(spread.upper().value()),
                            spread == null ? "" : String.valueOf(spread.peers()),
                            Sheet.text(joined(origins, Origin::title)),
                            Sheet.text(joined(origins, Origin::licence)),
                            stand))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String joined(List<Origin> origins, Function<Origin, String> what) {
        return origins.stream().map(what).distinct().collect(Collectors.joining("; "));
    }

    private static String caveats(Cell.Shown shown) {
        return shown.caveats().stream().map(caveat -> caveat.key()).collect(Collectors.joining(" "));
    }

    private static String number(BigDecimal value) {
        return value.toPlainString();
    }
}
