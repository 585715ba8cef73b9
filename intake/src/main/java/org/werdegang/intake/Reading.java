package org.werdegang.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One pass over a file: finds the table of every sheet, and reads it row by row. */
final class Reading {
    private static final int BREATH = 4096;

    private final SourceFile source;
    private final String fileName;
    private final @Nullable Mapping confirmed;
    private final Limits limits;
    private final Progress progress;
    private final Problems problems;
    private final Tally tally;
    private final Footer footer;
    private final List<Mapping> mappings = new ArrayList<>();
    private Shape shape = Shape.NOTHING;
    private String title = "";
    private boolean allConfirmed = true;
    private boolean cancelled;

    Reading(
            SourceFile source,
            String fileName,
            @Nullable Mapping confirmed,
            Limits limits,
            Progress progress,
            Problems problems,
            Consumer<ReadValue> sink) {
        this.source = source;
        this.fileName = fileName;
        this.confirmed = confirmed;
        this.limits = limits;
        this.progress = progress;
        this.problems = problems;
        this.tally = new Tally(sink);
        this.footer = Footer.of(source.head(), source.tail());
    }

    /** Reads every sheet; with {@code look} only as far as is needed to tell what it is. */
    void run(boolean look) throws IOException {
        for (var flaw : source.flaws()) {
            problems.add(
                    Severity.NOTE,
                    flaw.kind().key(),
                    new Place(flaw.sheet(), flaw.row(), flaw.column()),
                    flaw.detail());
        }
        try (var rows = source.rows(limits)) {
            do {
                sheet(rows, look);
            } while (!cancelled && rows.nextSheet());
        } catch (TextRows.UnclosedQuote e) {
            problems.add(Severity.ERROR, "file.unclosed-quote", new Place("", e.line(), 0));
        }
        if (shape == Shape.NOTHING) {
            problems.add(Severity.ERROR, "file.no-table", Place.FILE, fileName);
        }
        if (source.encoding().brokenAt() > 0) {
            problems.add(
                    Severity.WARNING,
                    "file.broken-character",
                    new Place("", (int) source.encoding().brokenAt(), 0));
        }
    }

    private void sheet(Rows rows, boolean look) throws IOException {
        var finder = new TableFinder();
        boolean more = true;
        while (more && !finder.isSure()) {
            var row = new Row();
            more = rows.next(row);
            if (more) {
                finder.add(row);
            }
        }
        var found = finder.find(!more);
        if (found == null) {
            return;
        }
        var grid = found.grid();
        shape = shape(grid);
        title = title.isEmpty() ? title(grid) : title;
        if (shape == Shape.PERSONS) {
            problems.add(Severity.ERROR, "file.persons", new Place(rows.sheet(), 0, 0));
            return;
        }
        var mapping = mapping(grid, rows.sheet());
        mappings.add(mapping);
        if (!look) {
            read(rows, finder.rows().subList(found.data(), finder.rows().size()), more, mapping, grid);
        }
    }

    private void read(Rows rows, List<Row> first, boolean more, Mapping mapping, Grid grid) throws IOException {
        var table = new Table(mapping, grid, rows.sheet(), problems, tally);
        boolean open = true;
        for (var row : first) {
            open = open && take(table, row);
        }
        var row = new Row();
        for (long n = 1; more && open && rows.next(row); n++) {
            open = take(table, row);
            if (n % BREATH == 0) {
                progress.at(rows.bytesDone(), source.bytes().size(), tally.values());
                if (progress.cancelled()) {
                    cancelled = true;
                    return;
                }
            }
        }
    }

    /** Takes one row; false at the line that ends the table. */
    private boolean take(Table table, Row row) {
        if (row.width() == 0 || row.isBlank()) {
            return true;
        }
        if (isLine(row)) {
            String line = row.text(0);
            return table.dates(line) || !Footer.begins(line);
        }
        tally.row(table.read(row));
        return true;
    }

    private static boolean isLine(Row row) {
        if (row.isEmpty(0)) {
            return false;
        }
        for (int column = 1; column < row.width(); column++) {
            if (!row.isEmpty(column)) {
                return false;
            }
        }
        return true;
    }

    private Mapping mapping(Grid grid, String sheet) {
        String table = !footer.table().isEmpty() ? footer.table() : sheet.isEmpty() ? withoutEnding(fileName) : sheet;
        var proposed = Proposal.of(grid, table, fileName);
        if (confirmed != null && confirmed.fingerprint().equals(proposed.fingerprint())) {
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
        var words = new ArrayList<String>();
        for (var row : grid.header()) {
            for (int column = 0; column < row.width(); column++) {
                words.add(row.text(column).toLowerCase(Locale.ROOT));
            }
        }
        if (words.contains("vorname") && (words.contains("nachname") || words.contains("name"))) {
            return Shape.PERSONS;
        }
        if (Proposal.isRegister(grid)) {
            return Shape.REGISTER;
        }
        return grid.header().size() == 1 && grid.titles().isEmpty() ? Shape.LIST : Shape.CROSS_TABLE;
    }

    private static String title(Grid grid) {
        var lines = grid.titles().stream()
                .filter(line -> !Footer.isTableNumber(line) && Periods.of(line) == null && !line.startsWith("sep="))
                .limit(4)
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
                mappings);
    }

    Report report() {
        return new Report(
                fileName,
                source.bytes().size(),
                source.bytes().sha256(),
                recognition(),
                allConfirmed && confirmed != null,
                cancelled,
                tally.counts(),
                problems.kept(),
                problems.of(Severity.NOTE),
                problems.of(Severity.WARNING),
                problems.of(Severity.ERROR));
    }
}
