package org.werdegang.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of an Office Open XML workbook by the index a cell names. */
record XlsxStyles(List<Integer> formatOfStyle, Map<Integer, String> formats) {
    static final XlsxStyles NONE = new XlsxStyles(List.of(), Map.of());

    static XlsxStyles read(Xml xml, Meter meter) throws XMLStreamException, SheetRefused {
        List<Integer> styles = new ArrayList<>();
        Map<Integer, String> formats = new HashMap<>();
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts("cellXfs")) {
                cells = true;
            } else if (xml.ends("cellXfs")) {
                cells = false;
            } else if (cells && xml.starts("xf")) {
                meter.cells(1);
                styles.add(xml.number("numFmtId", 0));
            } else if (xml.starts("numFmt") && !cells) {
                String code = xml.attribute("formatCode");
                meter.cells(1);
                formats.putIfAbsent(xml.number("numFmtId", 0), meter.pooled(code == null ? "" : code));
            }
        }
        return new XlsxStyles(styles, formats);
    }

    int index(int style) {
        return style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
    }

    String format(int index) {
        String own = formats.get(index);
        if (own != null) {
            return own;
        }
        String builtin = index >= 0 && index < 50 ? BuiltinFormats.getBuiltinFormat(index) : null;
        return builtin == null ? "General" : builtin;
    }
}
