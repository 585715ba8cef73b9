package org.werdegang.intake.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** One worksheet of an Office Open XML workbook. */
final class XlsxSheet {
    private final Grid grid;
    private final List<String> strings;
    private final XlsxStyles styles;
    private final NumberText numbers;
    private final Meter meter;
    private int row = -1;
    private int column = -1;

    XlsxSheet(Grid grid, List<String> strings, XlsxStyles styles, NumberText numbers, Meter meter) {
        this.grid = grid;
        this.strings = strings;
        this.styles = styles;
        this.numbers = numbers;
        this.meter = meter;
    }

    Sheet read(Xml xml) throws XMLStreamException, SheetRefused {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "row" -> {
                    row = xml.number("r", row + 2) - 1;
                    column = -1;
                    if (xml.flag("hidden")) {
                        grid.hiddenRow(row);
                    }
                }
                case "c" -> cell(xml);
                case "col" -> {
                    if (xml.flag("hidden")) {
                        int first = xml.number("min", 1);
                        grid.hiddenColumns(first - 1, xml.number("max", first) - 1);
                    }
                }
                case "mergeCell" -> merge(xml.attribute("ref"));
                default -> {}
            }
        }
        return grid.finish();
    }

    private void cell(Xml xml) throws XMLStreamException, SheetRefused {
        place(xml.attribute("r"));
        int style = xml.number("s", 0);
        String type = xml.attribute("t");
        String value = null;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.ownText(meter);
            } else if (xml.starts("is")) {
                value = XlsxText.joined(xml, "is", meter);
            } else if (xml.starts("f")) {
                formula = true;
                xml.skip();
            }
        }
        if (value == null) {
            if (formula) {
                grid.flaw(Flaw.Kind.FORMULA_WITHOUT_VALUE, row, column, "");
            }
            return;
        }
        put(type == null ? "n" : type, value, style);
    }

    private void put(String type, String value, int style) throws SheetRefused {
        switch (type) {
            case "s" -> grid.put(row, column, shared(value), false);
            case "inlineStr" -> grid.put(row, column, value, false);
            case "str" -> grid.put(row, column, XlsxText.unescaped(value), false);
            case "b" -> grid.put(row, column, value.strip().equals("1") ? "WAHR" : "FALSCH", false);
            case "e" -> grid.flaw(Flaw.Kind.ERROR_CELL, row, column, value);
            case "d" -> grid.put(row, column, isoDate(value), false);
            default -> number(value, style);
        }
    }

    private void number(String value, int style) throws SheetRefused {
        String digits = value.strip();
        if (digits.isEmpty() || digits.length() > 400) {
            return;
        }
        double number;
        try {
            number = Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            grid.put(row, column, value, false);
            return;
        }
        int index = styles.index(style);
        NumberText.Rendered rendered = numbers.render(number, index, styles.format(index));
        grid.put(row, column, rendered.text(), rendered.number());
    }

    private String shared(String index) throws SheetRefused {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new SheetRefused("sheet.broken", "sharedStrings.xml");
        }
    }

    static String isoDate(String value) {
        String text = value.strip();
        try {
            return NumberText.dateTime(
                    text.indexOf('T') > 0
                            ? LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text)
                            : LocalDate.parse(text).atStartOfDay());
        } catch (DateTimeException e) {
            return text;
        }
    }

    private void place(@Nullable String reference) throws SheetRefused {
        if (reference == null) {
            column++;
            return;
        }
        int letters = letters(reference);
        int[] at = at(reference, letters);
        row = at[0];
        column = at[1];
    }

    private void merge(@Nullable String range) throws SheetRefused {
        int colon = range == null ? -1 : range.indexOf(':');
        if (range == null || colon < 0) {
            return;
        }
        String from = range.substring(0, colon);
        String to = range.substring(colon + 1);
        int[] start = at(from, letters(from));
        int[] end = at(to, letters(to));
        grid.merge(new Grid.Range(start[0], start[1], end[0], end[1]));
    }

    private static int letters(String reference) {
        int i = 0;
        while (i < reference.length() && Character.isLetter(reference.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Row and column, counted from 0, of a reference such as {@code C14}. */
    private static int[] at(String reference, int letters) throws SheetRefused {
        int column = 0;
        for (int i = 0; i < Math.min(letters, 4); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        try {
            int row = Integer.parseInt(reference.substring(letters));
            if (row >= 1 && row <= Grid.MAX_ROWS && column >= 1 && column <= Grid.MAX_COLUMNS) {
                return new int[] {row - 1, column - 1};
            }
        } catch (NumberFormatException e) {
            // falls through: the reference is as wrong as one beyond the last row
        }
        throw new SheetRefused("sheet.broken", reference);
    }
}
