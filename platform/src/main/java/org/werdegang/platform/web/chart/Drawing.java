package org.werdegang.platform.web.chart;

/**
 * A finished chart: the inside of an SVG of that size, and what it says to somebody who cannot see it.
 *
 * @param says one or two sentences with the first and last values
 */
record Drawing(double width, double height, String body, String says) {
    /** As part of a page. */
    String inline(String name, String cssClass) {
        return new Svg()
                        .open(
                                "svg",
                                "xmlns",
                                "http://www.w3.org/2000/svg",
                                "viewBox",
                                "0 0 " + Svg.number(width) + " " + Svg.number(height),
                                "class",
                                cssClass,
                                "role",
                                "group",
                                "aria-label",
                                name)
                        .element("desc", says)
                + body + "</svg>";
    }
}
