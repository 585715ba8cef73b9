package org.werdegang.platform.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.werdegang.platform.web.chart.Svg.Anchor;

/** Names at the end of lines, pushed apart until none covers another. */
final class EndLabels {
    /** How wide a name may become before it takes another line. */
    static final double WIDTH = 150;

    private final Svg svg;
    private final Sheet sheet;
    private final double x;
    private final double top;
    private final double bottom;
    private final List<Label> labels = new ArrayList<>();

    private record Label(List<String> lines, String ink, double wanted, boolean strong) {}

    EndLabels(Svg svg, Sheet sheet, double x, double top, double bottom) {
        this.svg = svg;
        this.sheet = sheet;
        this.x = x;
        this.top = top;
        this.bottom = bottom;
    }

    /** A name with its last value below, as near as possible to that height. */
    void add(String name, String value, String ink, double y, boolean strong) {
        var lines = new ArrayList<>(TextWidth.lines(name, sheet.letters(), strong, WIDTH));
        lines.add(value);
        labels.add(new Label(lines, ink, y, strong));
    }

    void draw() {
        labels.sort(Comparator.comparingDouble(Label::wanted));
        double line = sheet.letters() + 4;
        double room = labels.stream()
                .mapToDouble(label -> label.lines().size() * line + 8)
                .sum();
        double free = top - line;
        for (var label : labels) {
            double height = label.lines().size() * line;
            double start = Math.max(free, label.wanted() - height / 2);
            start = Math.min(start, Math.max(free, bottom + line - room));
            for (int i = 0; i < label.lines().size(); i++) {
                boolean strong = label.strong() || i == label.lines().size() - 1;
                svg.text(
                        label.lines().get(i),
                        x,
                        start + (i + 0.8) * line,
                        sheet.letters(),
                        label.ink(),
                        Anchor.START,
                        strong);
            }
            free = start + height + 8;
            room -= height + 8;
        }
    }
}
