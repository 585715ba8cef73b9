package org.werdegang.intake.sheet;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell of an OpenDocument table.
 *
 * @param text its canonical text, or the error it ended in
 * @param flaw why it is read as empty; null for a cell with a value
 */
record OdsCell(String text, boolean number, Flaw.@Nullable Kind flaw) {
    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/?!]{2,10}|(Err|Fehler):\\d{3}");
    private static final Pattern YEAR = Pattern.compile("(1[89]|2[01])\\d\\d");
    private static final Pattern PADDED = Pattern.compile("0\\d{1,31}");
    private static final int MAX_SPACES = 256;

    /** Reads up to the end of the cell whose element has just started; null if it is empty. */
    static @Nullable OdsCell read(Xml xml, Meter meter) throws XMLStreamException, SheetRefused {
        String type = OdsReader.text(xml, "value-type");
        boolean error = xml.has("value-type", "error");
        boolean formula = xml.attribute("formula") != null;
        String value = OdsReader.text(xml, "value");
        String date = OdsReader.text(xml, "date-value");
        String truth = OdsReader.text(xml, "boolean-value");
        String string = xml.attribute("string-value");
        String shown = shown(xml, meter);
        if (error || (formula && ERROR.matcher(shown.strip()).matches())) {
            return new OdsCell(shown.strip(), false, Flaw.Kind.ERROR_CELL);
        }
        return switch (type) {
            case "float", "currency" -> number(value, shown, false);
            case "percentage" -> number(value, shown, true);
            case "date" ->
                YEAR.matcher(shown).matches()
                        ? new OdsCell(shown, true, null)
                        : new OdsCell(XlsxSheet.isoDate(date), false, null);
            case "boolean" -> new OdsCell(truth.equals("true") ? "WAHR" : "FALSCH", false, null);
            case "" ->
                formula && shown.isBlank() ? new OdsCell("", false, Flaw.Kind.FORMULA_WITHOUT_VALUE) : text(shown);
            default -> text(shown.isEmpty() && string != null ? string : shown);
        };
    }

    private static @Nullable OdsCell text(String text) {
        return text.isBlank() ? null : new OdsCell(text, false, null);
    }

    private static @Nullable OdsCell number(String value, String shown, boolean percent) {
        if (value.isBlank() || value.length() > 400) {
            return text(shown);
        }
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return text(shown);
        }
        if (!Double.isFinite(number)) {
            return text(shown);
        }
        String plain = percent ? NumberText.percent(number) : NumberText.plain(number);
        boolean padded = PADDED.matcher(shown).matches() && stripped(shown).equals(plain);
        return new OdsCell(padded ? shown : plain, !padded, null);
    }

    private static String stripped(String digits) {
        String bare = digits.replaceFirst("^0+", "");
        return bare.isEmpty() ? "0" : bare;
    }

    /** The text as shown: paragraphs as lines, remarks and drawings left out. */
    private static String shown(Xml xml, Meter meter) throws XMLStreamException, SheetRefused {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int paragraph = 0;
        while (depth > 0) {
            int event = xml.step();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                paragraph -= xml.name().equals("p") || xml.name().equals("h") ? 1 : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "p", "h" -> {
                        paragraph++;
                        text.append(text.isEmpty() ? "" : "\n");
                    }
                    case "s" -> text.repeat(' ', Math.clamp(xml.number("c", 1), 1, MAX_SPACES));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "annotation", "frame", "custom-shape", "ruby-text", "table" -> {
                        xml.skip();
                        depth--;
                    }
                    default -> {}
                }
                depth++;
            } else if (paragraph > 0 && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.append(xml.text());
            }
            if (text.length() > meter.limits().characters()) {
                throw new SheetRefused("sheet.too-much-text", meter.limits().characters());
            }
        }
        return text.toString();
    }
}
