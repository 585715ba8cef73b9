package org.werdegang.platform.measurement.profile;

import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import org.werdegang.platform.territory.map.MapSheet;

/** A map on which each territory leads to its profile; for the mouse alone, the list beside it is for everybody. */
final class MapSvg {
    private MapSvg() {}

    /** @param names full names by key, shown when the pointer rests on a shape */
    static String draw(MapSheet sheet, Map<String, String> names) {
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 %.1f %.1f\">",
                sheet.width(),
                sheet.height()));
        boolean tiles = sheet.attribution().isEmpty();
        for (var shape : sheet.shapes()) {
            svg.append("<a tabindex=\"-1\" href=\"/gebiete/")
                    .append(HtmlUtils.htmlEscape(shape.key()))
                    .append("\"><title>")
                    .append(HtmlUtils.htmlEscape(names.getOrDefault(shape.key(), shape.key())))
                    .append("</title><path d=\"")
                    .append(shape.path())
                    .append("\"/>");
            if (tiles) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<text text-anchor=\"middle\" dominant-baseline=\"central\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                        shape.labelX(),
                        shape.labelY(),
                        HtmlUtils.htmlEscape(shape.label())));
            }
            svg.append("</a>");
        }
        return svg.append("</svg>").toString();
    }
}
