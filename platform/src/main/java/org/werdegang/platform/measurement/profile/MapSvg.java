package org.werdegang.platform.measurement.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import org.werdegang.platform.territory.map.MapShape;
import org.werdegang.platform.territory.map.MapSheet;
import org.werdegang.platform.territory.map.NameLines;
import org.werdegang.platform.web.Stand;

/** A map on which each territory leads to its profile; for the mouse alone, the list beside it is for everybody. */
final class MapSvg {
    /** So many letters fit a tile in the size of the style sheet, one line being so high. */
    private static final int LETTERS = 9;

    private static final double LINE = 19;

    private MapSvg() {}

    /**
     * @param names full names by key, shown when the pointer rests on a shape
     * @param stand the day to which links keep
     */
    static String draw(MapSheet sheet, Map<String, String> names, Stand stand) {
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 %.1f %.1f\">",
                sheet.width(),
                sheet.height()));
        boolean tiles = sheet.attribution().isEmpty();
        for (var shape : sheet.shapes()) {
            String name = names.getOrDefault(shape.key(), shape.key());
            svg.append("<a tabindex=\"-1\" href=\"")
                    .append(HtmlUtils.htmlEscape(stand.on("/gebiete/" + shape.key())))
                    .append("\"><title>")
                    .append(HtmlUtils.htmlEscape(name))
                    .append("</title><path d=\"")
                    .append(shape.path())
                    .append("\"/>");
            if (tiles) {
                label(svg, shape, List.of(shape.label()), "short", 0);
                label(svg, shape, NameLines.of(name, LETTERS), "full", LINE);
            }
            svg.append("</a>");
        }
        return svg.append("</svg>").toString();
    }

    /** Lines around the middle of a shape; the style sheet shows the short ones on phones and the full ones elsewhere. */
    private static void label(StringBuilder svg, MapShape shape, List<String> lines, String kind, double lineHeight) {
        double first = shape.labelY() - lineHeight * (lines.size() - 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text class=\"%s\" text-anchor=\"middle\" dominant-baseline=\"central\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                    kind,
                    shape.labelX(),
                    first + i * lineHeight,
                    HtmlUtils.htmlEscape(lines.get(i))));
        }
    }
}
