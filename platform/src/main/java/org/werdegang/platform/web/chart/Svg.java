package org.werdegang.platform.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG with presentation attributes only: no style attribute, no script, so that the content policy holds. */
final class Svg {
    private final StringBuilder out = new StringBuilder(8_192);

    /** Opens an element; attributes are names and values in turn, and a {@code null} value leaves its name out. */
    Svg open(String element, Object... attributes) {
        tag(element, attributes);
        out.append('>');
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element without content. */
    Svg add(String element, Object... attributes) {
        tag(element, attributes);
        out.append("/>");
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String ink, double width, String dashes) {
        return add(
                "line",
                "x1",
                x1,
                "y1",
                y1,
                "x2",
                x2,
                "y2",
                y2,
                "stroke",
                ink,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes.isEmpty() ? Skip.THIS : dashes);
    }

    /** A text whose baseline stands at y. */
    Svg text(String words, double x, double y, double size, String ink, Anchor anchor, boolean strong) {
        open(
                "text",
                "x",
                x,
                "y",
                y,
                "font-size",
                size,
                "fill",
                ink,
                "text-anchor",
                anchor.value,
                "font-weight",
                strong ? "600" : Skip.THIS);
        escape(words);
        return close("text");
    }

    Svg element(String element, String words) {
        open(element);
        escape(words);
        return close(element);
    }

    /** Something focusable that says a value: the last one of a chart is in the tab order, arrows lead to the others. */
    Svg point(String says, boolean inTabOrder) {
        open("g", "data-point", "", "role", "img", "tabindex", inTabOrder ? "0" : "-1", "aria-label", says);
        return element("title", says);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != Skip.THIS) {
                out.append(' ').append(attributes[i]).append("=\"");
                if (value instanceof Double number) {
                    out.append(number(number));
                } else {
                    escape(String.valueOf(value));
                }
                out.append('"');
            }
        }
    }

    /** At most two places; nothing is smaller on a screen. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    /** An attribute that is left out. */
    enum Skip {
        THIS
    }

    /** Which part of a text stands at x. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String value;

        Anchor(String value) {
            this.value = value;
        }
    }
}
