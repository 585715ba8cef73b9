package org.werdegang.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Finds the parts of an Office Open XML workbook and reads its visible worksheets one after the other. */
final class XlsxReader {
    private static final String WORKBOOK = "xl/workbook.xml";

    /** Where one part points to another. */
    private record Relation(String type, String target) {}

    /** A sheet as the workbook lists it. */
    private record Listed(String name, @Nullable String relation, boolean hidden) {}

    private final Archive archive;
    private final Meter meter;
    private final List<Flaw> flaws;
    private boolean from1904;

    private XlsxReader(Archive archive, Meter meter, List<Flaw> flaws) {
        this.archive = archive;
        this.meter = meter;
        this.flaws = flaws;
    }

    static List<Sheet> read(Path file, Meter meter, List<Flaw> flaws) throws IOException, SheetRefused {
        try (Archive archive = new Archive(file, meter)) {
            return new XlsxReader(archive, meter, flaws).sheets();
        }
    }

    private List<Sheet> sheets() throws IOException, SheetRefused {
        String workbook = related(relations(""), "officeDocument", WORKBOOK);
        Map<String, Relation> relations = relations(workbook);
        List<Listed> listed = Xml.read(part(workbook), this::listed);
        List<String> strings = List.of();
        String stringsPart = related(relations, "sharedStrings", "xl/sharedStrings.xml");
        if (archive.has(stringsPart)) {
            strings = Xml.read(part(stringsPart), xml -> XlsxText.table(xml, meter));
        }
        XlsxStyles styles = XlsxStyles.NONE;
        String stylesPart = related(relations, "styles", "xl/styles.xml");
        if (archive.has(stylesPart)) {
            styles = Xml.read(part(stylesPart), xml -> XlsxStyles.read(xml, meter));
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Listed sheet : listed) {
            Relation relation = sheet.relation() == null ? null : relations.get(sheet.relation());
            if (relation == null || !relation.type().endsWith("/worksheet")) {
                continue;
            }
            Grid grid = new Grid(sheet.name(), meter, flaws);
            if (sheet.hidden()) {
                grid.flaw(Flaw.Kind.HIDDEN_SHEET, -1, -1, "");
                continue;
            }
            var body = new XlsxSheet(grid, strings, styles, new NumberText(from1904), meter);
            sheets.add(Xml.read(part(relation.target()), body::read));
        }
        return sheets;
    }

    private InputStream part(String name) throws IOException, SheetRefused {
        InputStream part = archive.open(name);
        if (part == null) {
            throw new SheetRefused("sheet.broken", name);
        }
        return part;
    }

    private List<Listed> listed(Xml xml) throws XMLStreamException, SheetRefused {
        List<Listed> listed = new ArrayList<>();
        while (xml.next()) {
            if (xml.starts("workbookPr")) {
                from1904 = xml.flag("date1904");
            } else if (xml.starts("sheet")) {
                meter.cells(1);
                String name = xml.attribute("name");
                String state = xml.attribute("state");
                listed.add(new Listed(
                        name == null ? "Sheet" + (listed.size() + 1) : name,
                        xml.qualified("id"),
                        "hidden".equals(state) || "veryHidden".equals(state)));
            }
        }
        return listed;
    }

    private static String related(Map<String, Relation> relations, String type, String otherwise) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith("/" + type))
                .map(Relation::target)
                .findFirst()
                .orElse(otherwise);
    }

    private Map<String, Relation> relations(String of) throws IOException, SheetRefused {
        int slash = of.lastIndexOf('/');
        String folder = of.substring(0, slash + 1);
        String name = folder + "_rels/" + of.substring(slash + 1) + ".rels";
        if (!archive.has(name)) {
            return Map.of();
        }
        return Xml.read(part(name), xml -> {
            Map<String, Relation> relations = new HashMap<>();
            while (xml.next()) {
                String id = xml.starts("Relationship") ? xml.attribute("Id") : null;
                String type = id == null ? null : xml.attribute("Type");
                String target = id == null ? null : xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    meter.cells(1);
                    relations.put(id, new Relation(type, resolve(folder, target)));
                }
            }
            return relations;
        });
    }

    private static String resolve(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target.replace('\\', '/'))
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException e) {
            return target;
        }
    }
}
