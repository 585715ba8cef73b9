package org.werdegang.platform.measurement.peers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.vocabulary.Period;

/**
 * The territories with which one is compared.
 *
 * @param set the clustering's version
 * @param cluster the group
 * @param own the key of the territory that is compared
 */
public record PeerGroup(ClusterSet set, ClusterSet.Cluster cluster, String own) {
    /** Keys of the others in the group, in order. */
    public List<String> others() {
        return cluster.members().stream().filter(key -> !key.equals(own)).toList();
    }

    /**
     * The spread of the others in that period, over what the release shows of them. A sum that lacks parts is left out,
     * as is everything withheld; official figures are compared with official ones, invented with invented.
     */
    public Comparison compare(Release<Point> release, String indicator, Period period) {
        return compare(release, Point.total(indicator, own, period));
    }

    /** The same for one class, say for girls; {@code mine} is the own figure. */
    public Comparison compare(Release<Point> release, Point mine) {
        var values = new ArrayList<BigDecimal>();
        var caveats = EnumSet.noneOf(Caveat.class);
        boolean invented = invented(release, mine);
        for (var other : others()) {
            var point = new Point(mine.indicator(), other, mine.period(), mine.breakdown());
            if (release.cell(point) instanceof Cell.Shown shown
                    && !shown.caveats().contains(Caveat.INCOMPLETE)
                    && invented(release, point) == invented) {
                values.add(shown.value());
                caveats.addAll(shown.caveats());
            }
        }
        if (values.size() < Comparison.NEEDED) {
            return new Comparison.TooFew(values.size());
        }
        caveats.removeAll(EnumSet.of(Caveat.NOTHING, Caveat.ROUNDED_ZERO));
        var quartiles = Quartiles.of(values);
        return new Comparison.Spread(
                new Cell.Shown(quartiles.lower(), caveats),
                new Cell.Shown(quartiles.median(), caveats),
                new Cell.Shown(quartiles.upper(), caveats),
                values.size());
    }

    private static boolean invented(Release<Point> release, Point point) {
        return release.origins(point).stream().anyMatch(Origin::invented);
    }
}
