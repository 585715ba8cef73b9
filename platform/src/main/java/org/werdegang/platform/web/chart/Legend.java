package org.werdegang.platform.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.web.chart.Svg.Anchor;

/** Rows of signs with their meaning, wrapped to the sheet; only signs that occur in the chart are added. */
final class Legend {
    private static final double SIGN = 34;
    private static final double GAP = 22;

    private final Sheet sheet;
    private final List<Item> items = new ArrayList<>();

    /** Draws a sign into a box 28 wide, around a middle line. */
    @FunctionalInterface
    interface Sign {
        void draw(Svg svg, double x, double middle);
    }

    private record Item(String text, Sign sign) {}

    Legend(Sheet sheet) {
        this.sheet = sheet;
    }

    void add(String text, Sign sign) {
        items.add(new Item(TextWidth.fit(text, sheet.small(), false, sheet.width() - SIGN), sign));
    }

    /** How high all rows are; 0 without items. */
    double height() {
        return items.isEmpty() ? 0 : flow(null, 0) + 10;
    }

    /** Draws all rows from {@code top} downwards. */
    void draw(Svg svg, double top) {
        flow(svg, top);
    }

    private double flow(@Nullable Svg svg, double top) {
        double rowHeight = sheet.letters() + 9;
        double x = 0;
        double y = top;
        for (var item : items) {
            double width = SIGN + TextWidth.of(item.text(), sheet.small(), false);
            if (x > 0 && x + width > sheet.width()) {
                x = 0;
                y += rowHeight;
            }
            if (svg != null) {
                item.sign().draw(svg, x, y + rowHeight / 2);
                svg.text(
                        item.text(),
                        x + SIGN,
                        y + rowHeight / 2 + sheet.small() * 0.35,
                        sheet.small(),
                        Ink.QUIET,
                        Anchor.START,
                        false);
            }
            x += width + GAP;
        }
        return y + rowHeight - top;
    }
}
