package org.werdegang.platform.measurement.profile;

import java.math.BigDecimal;
import java.util.Locale;
import org.werdegang.platform.measurement.peers.Comparison.Spread;

/** A small picture of one figure: the peers' middle half as a band, their median as a line, the own value as a dot. */
final class Strip {
    private static final double WIDTH = 240;
    private static final double EDGE = 10;

    private Strip() {}

    /** SVG whose scale runs from the lowest to the highest of the four numbers, so that nothing is ever cut off. */
    static String draw(BigDecimal own, Spread peers, String says) {
        double value = own.doubleValue();
        double lower = peers.lower().value().doubleValue();
        double upper = peers.upper().value().doubleValue();
        double low = Math.min(value, lower);
        double high = Math.max(value, upper);
        double room = (high - low) * 0.15 + 1e-9;
        double left = at(lower, low - room, high + room);
        double right = at(upper, low - room, high + room);
        double median = at(peers.median().value().doubleValue(), low - room, high + room);
        double dot = at(value, low - room, high + room);
        return String.format(Locale.ROOT, """
                <svg class="strip" viewBox="0 0 240 28" width="240" height="28" role="img" aria-label="%s">\
                <line class="strip-rule" x1="0" y1="14" x2="240" y2="14"/>\
                <rect class="strip-band" x="%.1f" y="5" width="%.1f" height="18"/>\
                <line class="strip-median" x1="%.1f" y1="3" x2="%.1f" y2="25"/>\
                <circle class="strip-own" cx="%.1f" cy="14" r="7"/></svg>""", escaped(says), left, Math.max(2, right - left), median, median, dot);
    }

    private static double at(double value, double low, double high) {
        return EDGE + (value - low) / (high - low) * (WIDTH - 2 * EDGE);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
