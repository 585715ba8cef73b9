package org.werdegang.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads the visible tables of an OpenDocument spreadsheet. */
final class OdsReader {
    private final Meter meter;
    private final List<Flaw> flaws;
    private final Set<String> hiddenStyles = new HashSet<>();

    private OdsReader(Meter meter, List<Flaw> flaws) {
        this.meter = meter;
        this.flaws = flaws;
    }

    static List<Sheet> read(Path file, Meter meter, List<Flaw> flaws) throws IOException, SheetRefused {
        try (Archive archive = new Archive(file, meter)) {
            InputStream manifest = archive.open("META-INF/manifest.xml");
            if (manifest != null && Xml.read(manifest, OdsReader::encrypted)) {
                throw new SheetRefused("sheet.encrypted");
            }
            InputStream content = archive.open("content.xml");
            if (content == null) {
                throw new SheetRefused("sheet.broken", "content.xml");
            }
            return Xml.read(content, new OdsReader(meter, flaws)::sheets);
        }
    }

    private static boolean encrypted(Xml manifest) throws XMLStreamException, SheetRefused {
        while (manifest.next()) {
            if (manifest.starts("encryption-data")) {
                return true;
            }
        }
        return false;
    }

    private List<Sheet> sheets(Xml xml) throws XMLStreamException, SheetRefused {
        List<Sheet> sheets = new ArrayList<>();
        String style = "";
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "style" -> style = text(xml, "name");
                case "table-properties" -> {
                    if (text(xml, "display").equals("false")) {
                        meter.cells(1);
                        hiddenStyles.add(style);
                    }
                }
                case "tracked-changes" -> xml.skip();
                case "table" -> table(xml, sheets);
                default -> {}
            }
        }
        return sheets;
    }

    private void table(Xml xml, List<Sheet> sheets) throws XMLStreamException, SheetRefused {
        meter.cells(1);
        Grid grid = new Grid(text(xml, "name"), meter, flaws);
        if (hiddenStyles.contains(text(xml, "style-name"))) {
            grid.flaw(Flaw.Kind.HIDDEN_SHEET, -1, -1, "");
            xml.skip();
        } else {
            sheets.add(new OdsTable(grid, meter).read(xml));
        }
    }

    static String text(Xml xml, String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? "" : value;
    }
}
