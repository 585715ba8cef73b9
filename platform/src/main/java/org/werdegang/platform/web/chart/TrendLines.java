package org.werdegang.platform.web.chart;

import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.web.chart.ChartSpec.Spot;
import org.werdegang.platform.web.chart.Svg.Anchor;

/** The inside of a trend: breaks, the group's band and median, the own line with a focusable point for each year. */
final class TrendLines {
    private final TrendFrame frame;
    private final Svg svg;

    TrendLines(TrendFrame frame, Svg svg) {
        this.frame = frame;
        this.svg = svg;
    }

    void draw() {
        drawCuts();
        frame.peers().forEach(run -> PeerBand.draw(svg, run, frame.axis(), frame.scale()));
        drawOwn();
        drawPoints();
    }

    /** The name of a break ends at its line; names that would cover each other take two rows. */
    private void drawCuts() {
        var sheet = frame.sheet();
        double[] free = {0, 0};
        for (var cut : frame.cuts()) {
            double x = frame.axis().at(cut.from() - 0.5);
            String label = sheet.voice().say("chart.break", String.valueOf(cut.from()));
            double width = TextWidth.of(label, sheet.small(), false);
            double end = Math.max(x + 4, width);
            int row = end - width >= free[0] ? 0 : 1;
            double y = frame.top() - 6 - row * (sheet.letters() + 5);
            svg.line(x, y + 4, x, frame.bottom(), Ink.MARK, 1.5, "4 4");
            if (end - width >= free[row]) {
                svg.text(label, end, y, sheet.small(), Ink.MARK, Anchor.END, false);
                free[row] = end + 8;
            }
        }
    }

    private void drawOwn() {
        var path = new StringBuilder();
        for (var run : frame.own()) {
            for (int i = 0; i < run.size(); i++) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(Svg.number(run.get(i).x()))
                        .append(' ')
                        .append(Svg.number(run.get(i).y()));
            }
        }
        svg.add(
                "path",
                "d",
                path.isEmpty() ? "M0 0" : path,
                "fill",
                "none",
                "stroke",
                Ink.OWN,
                "stroke-width",
                frame.sheet().narrow() ? 3.0 : 3.5,
                "stroke-linejoin",
                "round");
    }

    private void drawPoints() {
        var last = TrendFrame.last(frame.spec());
        for (var spot : frame.spec().own()) {
            double x = frame.x(spot);
            double y = spot.cell() instanceof Cell.Shown shown ? frame.y(shown.value()) : frame.bottom() - 10;
            svg.point(says(frame, spot), spot.equals(last));
            svg.add("circle", "class", "halo", "cx", x, "cy", y, "r", 10.0, "fill", Ink.PAPER, "fill-opacity", 0.0);
            Marker.of(spot.cell()).draw(svg, x, y, frame.sheet().narrow() ? 4 : 4.5, Ink.OWN);
            svg.close("g");
        }
    }

    /** A year in words: the own value, and the group's median if there is one. */
    static String says(TrendFrame frame, Spot spot) {
        var spec = frame.spec();
        var voice = frame.sheet().voice();
        String own = spec.name() + ", " + spot.period() + ": " + voice.cell(spec.unit(), spot.cell());
        return spec.peers().stream()
                .filter(spread -> spread.period().equals(spot.period()))
                .map(spread ->
                        own + "; " + voice.say("chart.point.median") + " " + voice.cell(spec.unit(), spread.median()))
                .findFirst()
                .orElse(own);
    }
}
