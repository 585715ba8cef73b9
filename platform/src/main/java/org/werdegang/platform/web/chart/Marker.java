package org.werdegang.platform.web.chart;

import java.util.EnumSet;
import java.util.Set;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.platform.web.chart.Svg.Anchor;

/** The shape of a point: what must be known about a value is seen before it is read. */
enum Marker {
    FINAL("chart.marker.final"),
    PROVISIONAL("chart.marker.provisional"),
    ESTIMATED("chart.marker.estimated"),
    UNRELIABLE("chart.marker.unreliable"),
    CLOSED("chart.marker.closed"),
    NO_VALUE("chart.marker.no-value");

    private static final Set<Reason> KEPT_BACK =
            EnumSet.of(Reason.NOT_RELEASED, Reason.SECRET, Reason.UNKNOWN_OR_SECRET);

    private final String key;

    Marker(String key) {
        this.key = key;
    }

    static Marker of(Cell cell) {
        return switch (cell) {
            case Cell.Withheld withheld -> KEPT_BACK.contains(withheld.reason()) ? CLOSED : NO_VALUE;
            case Cell.Shown shown -> {
                var caveats = shown.caveats();
                yield caveats.contains(Caveat.UNRELIABLE)
                        ? UNRELIABLE
                        : caveats.contains(Caveat.ESTIMATED) || caveats.contains(Caveat.INCOMPLETE)
                                ? ESTIMATED
                                : caveats.contains(Caveat.PROVISIONAL) ? PROVISIONAL : FINAL;
            }
        };
    }

    /** The key of what it means; the final one needs no explanation. */
    String key() {
        return key;
    }

    void draw(Svg svg, double x, double y, double size, String ink) {
        double r = size;
        switch (this) {
            case FINAL -> svg.add("circle", "cx", x, "cy", y, "r", r, "fill", ink);
            case PROVISIONAL ->
                svg.add("circle", "cx", x, "cy", y, "r", r, "fill", Ink.PAPER, "stroke", ink, "stroke-width", 2.0);
            case ESTIMATED -> outline(svg, ink, x, y - r - 1.5, x + r + 1.5, y, x, y + r + 1.5, x - r - 1.5, y);
            case UNRELIABLE -> outline(svg, ink, x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
            case CLOSED -> sign(svg, "×", x, y);
            case NO_VALUE -> sign(svg, "?", x, y);
        }
    }

    private static void outline(Svg svg, String ink, double... corners) {
        var path = new StringBuilder("M");
        for (int i = 0; i < corners.length; i += 2) {
            path.append(i == 0 ? "" : "L")
                    .append(Svg.number(corners[i]))
                    .append(' ')
                    .append(Svg.number(corners[i + 1]));
        }
        svg.add("path", "d", path + "Z", "fill", Ink.PAPER, "stroke", ink, "stroke-width", 2.0);
    }

    private static void sign(Svg svg, String sign, double x, double y) {
        svg.text(sign, x, y + 5, 15, Ink.MARK, Anchor.MIDDLE, true);
    }
}
