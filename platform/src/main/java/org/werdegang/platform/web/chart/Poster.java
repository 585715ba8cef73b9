package org.werdegang.platform.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.werdegang.platform.web.chart.Chart.Caption;
import org.werdegang.platform.web.chart.Svg.Anchor;

/** A drawing that travels alone: with its title above, its notes, source and code below, on white ground. */
final class Poster {
    private static final double EDGE = 24;

    private Poster() {}

    static String of(Drawing drawing, Caption caption, Voice voice) {
        var title = TextWidth.lines(caption.title(), 22, true, drawing.width());
        var subtitle = TextWidth.lines(caption.subtitle(), 15, false, drawing.width());
        var below = new ArrayList<String>();
        caption.notes().forEach(note -> below.addAll(TextWidth.lines(note, 13, false, drawing.width())));
        below.addAll(TextWidth.lines(voice.say("chart.source") + " " + caption.source(), 13, false, drawing.width()));
        below.add(voice.say("chart.code") + " " + caption.code());
        double start = EDGE + title.size() * 28 + subtitle.size() * 20 + 14;
        double width = drawing.width() + 2 * EDGE;
        double height = start + drawing.height() + 20 + below.size() * 18 + EDGE;
        var svg = new Svg()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "width",
                        width,
                        "height",
                        height,
                        "viewBox",
                        "0 0 " + Svg.number(width) + " " + Svg.number(height),
                        "font-family",
                        "Fira Sans, Noto Sans, sans-serif",
                        "role",
                        "img",
                        "aria-label",
                        caption.title())
                .element("title", caption.title())
                .element("desc", drawing.says())
                .add("rect", "width", width, "height", height, "fill", Ink.PAPER);
        write(svg, title, EDGE + 22, 28, 22, Ink.TEXT, true);
        write(svg, subtitle, EDGE + title.size() * 28 + 16, 20, 15, Ink.QUIET, false);
        write(svg, below, start + drawing.height() + 28, 18, 13, Ink.QUIET, false);
        return svg.open("g", "transform", "translate(" + Svg.number(EDGE) + " " + Svg.number(start) + ")")
                + drawing.body() + "</g></svg>";
    }

    private static void write(
            Svg svg, List<String> lines, double first, double step, double size, String ink, boolean strong) {
        for (int i = 0; i < lines.size(); i++) {
            svg.text(lines.get(i), EDGE, first + i * step, size, ink, Anchor.START, strong);
        }
    }
}
