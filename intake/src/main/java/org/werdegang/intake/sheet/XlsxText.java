package org.werdegang.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Texts of an Office Open XML workbook: runs joined, reading aids left out, escaped characters restored. */
final class XlsxText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

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

    /** The text of the element that has just started, up to its end; raised digits, the signs of footnotes, stay raised. */
    static String joined(Xml xml, String element, Meter meter) throws XMLStreamException, SheetRefused {
        StringBuilder text = new StringBuilder();
        boolean raised = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("r")) {
                raised = false;
            } else if (xml.starts("vertAlign")) {
                raised = "superscript".equals(xml.attribute("val"));
            } else if (xml.starts("t")) {
                String run = xml.ownText(meter);
                text.append(raised ? raised(run) : run);
            }
        }
        return unescaped(text.toString());
    }

    private static String raised(String run) {
        StringBuilder text = new StringBuilder(run);
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                text.setCharAt(i, RAISED.charAt(digit));
            }
        }
        return text.toString();
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
