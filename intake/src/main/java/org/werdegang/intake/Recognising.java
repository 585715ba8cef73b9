package org.werdegang.intake;

import java.util.ArrayList;
import java.util.List;

/** What a file turns out to be, table by table. */
final class Recognising {
    private static final int SAMPLED = 4;
    private static final int TITLE_LINES = 4;
    /** Beyond, a file is no collection of tables but a report, or made to keep its reader busy. */
    static final int MOST_TABLES = 1_000;

    private final SourceFile source;
    private final String fileName;
    private final Confirmations confirmations;
    private final Footer footer;
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<List<List<String>>> samples = new ArrayList<>();
    private Shape shape = Shape.NOTHING;
    private String title = "";
    private boolean allConfirmed = true;
    private boolean anyConfirmed;

    Recognising(SourceFile source, String fileName, Confirmations confirmations) {
        this.source = source;
        this.fileName = fileName;
        this.confirmations = confirmations;
        this.footer = Footer.of(source.head(), source.tail());
    }

    Shape shape() {
        return shape;
    }

    /** Whether there are more different tables than are read. */
    boolean tooMany() {
        return mappings.size() > MOST_TABLES;
    }

    /** Whether a person has confirmed the mapping of every table. */
    boolean isConfirmed() {
        return allConfirmed && anyConfirmed;
    }

    /** Rows are about single persons. */
    void persons() {
        shape = Shape.PERSONS;
    }

    /** The table by which the file is known, as long as none before it gave a value. */
    void first(Grid grid) {
        shape = shape(grid);
        title = title.isEmpty() ? title(grid) : title;
    }

    /** What a further table's columns mean: as confirmed, or else as proposed. */
    Mapping mapping(Grid grid, String sheet) {
        var mapping = confirmed(grid, sheet);
        if (mappings.stream().noneMatch(known -> known.equals(mapping))) {
            mappings.add(mapping);
            samples.add(sample(grid));
        }
        return mapping;
    }

    private Mapping confirmed(Grid grid, String sheet) {
        String table = !footer.table().isEmpty() ? footer.table() : sheet.isEmpty() ? withoutEnding(fileName) : sheet;
        var proposed = Proposal.of(grid, table, fileName, Separator.likelyDecimal(source.separator()));
        var confirmed = confirmations.of(proposed);
        if (confirmed != null) {
            anyConfirmed = true;
            return confirmed;
        }
        allConfirmed = false;
        return proposed;
    }

    static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? fileName : fileName.substring(0, dot);
    }

    private static Shape shape(Grid grid) {
        if (FlatColumns.fits(grid)) {
            return Shape.GENESIS_FLAT;
        }
        if (grid.genesis()) {
            return Shape.GENESIS_TABLE;
        }
        if (Roles.isRegister(grid)) {
            return Shape.REGISTER;
        }
        return grid.header().size() == 1 && grid.titles().isEmpty() ? Shape.LIST : Shape.CROSS_TABLE;
    }

    private static String title(Grid grid) {
        var lines = grid.titles().stream()
                .filter(line -> !Footer.isTableNumber(line) && Periods.of(line) == null && !line.startsWith("sep="))
                .limit(TITLE_LINES)
                .toList();
        return String.join(" ", lines);
    }

    Recognition recognition() {
        boolean text = source.workbook() == null;
        String separator = source.separator() == Separator.NONE ? "" : String.valueOf(source.separator());
        return new Recognition(
                shape,
                text ? source.encoding().charset().name() : "",
                text ? separator : "",
                source.sheets(),
                title,
                footer.table().isEmpty() ? withoutEnding(fileName) : footer.table(),
                footer.source(),
                footer.licence(),
                footer.attribution(),
                footer.asOf(),
                Footer.notes(source.tail(), source.separator()),
                mappings,
                samples);
    }

    private static List<List<String>> sample(Grid grid) {
        return grid.sample().stream()
                .filter(row -> !row.isBlank())
                .limit(SAMPLED)
                .map(row -> {
                    var cells = new ArrayList<String>();
                    for (int column = 0; column < grid.width(); column++) {
                        cells.add(row.text(column));
                    }
                    return List.copyOf(cells);
                })
                .toList();
    }
}
