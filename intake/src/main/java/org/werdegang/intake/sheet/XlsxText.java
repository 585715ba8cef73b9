package org.werdegang.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Texts of an Office Open XML workbook: runs joined, reading aids left out, escaped characters restored. */
final class XlsxText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    /** The workbook's table of shared texts. */
    static List<String> table(Xml xml, Meter meter) throws XMLStreamException, SheetRefused {
        List<String> texts = new ArrayList<>();
        while (xml.next()) {
            if (xml.starts("si")) {
                meter.cells(1);
                texts.add(meter.pooled(joined(xml, "si", meter)));
            }
        }
        return texts;
    }

    /** The text of the element that has just started, up to its end. */
    static String joined(Xml xml, String element, Meter meter) throws XMLStreamException, SheetRefused {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                text.append(xml.ownText(meter));
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }
}
