package org.werdegang.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One pass over a file: finds the table of every sheet, and reads it row by row. */
final class Reading {
    private static final int BREATH = 4096;
    /** Lines before a further table that are looked at for its title. */
    private static final int MOST_BETWEEN = 40;
    /** Stands for all blank rows. */
    private static final Row GAP = new Row();

    private static final int SAMPLED = 4;

    private final SourceFile source;
    private final String fileName;
    private final Confirmations confirmations;
    private final Limits limits;
    private final Progress progress;
    private final Problems problems;
    private final Tally tally;
    private final Footer footer;
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<List<List<String>>> samples = new ArrayList<>();
    private Shape shape = Shape.NOTHING;
    private String title = "";
    private boolean allConfirmed = true;
    private boolean anyConfirmed;
    private boolean cancelled;

    Reading(
            SourceFile source,
            String fileName,
            Confirmations confirmations,
            Limits limits,
            Progress progress,
            Problems problems,
            Consumer<ReadValue> sink) {
        this.source = source;
        this.fileName = fileName;
        this.confirmations = confirmations;
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
        if (source.workbook() != null && hasPersons()) {
            return;
        }
        try (var rows = source.rows(limits)) {
            do {
                sheet(rows, look);
            } while (!cancelled && rows.nextSheet());
            if (rows.tooWide() > 0) {
                problems.add(Severity.WARNING, "row.too-wide", new Place("", rows.tooWide(), 0), limits.maxColumns());
            }
        } catch (TextRows.Endless e) {
            problems.add(Severity.ERROR, e.key(), new Place("", e.line(), 0));
        }
        int base = tally.roundedTo();
        if (base > 0) {
            problems.add(Severity.NOTE, "file.rounded", Place.FILE, base);
        }
        if (!look && !cancelled && shape != Shape.NOTHING && shape != Shape.PERSONS && tally.values() == 0) {
            problems.add(Severity.WARNING, "file.no-figures", Place.FILE);
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

    /** Looks at every sheet before any is read: one about persons keeps the whole workbook out. */
    private boolean hasPersons() throws IOException {
        try (var rows = source.rows(limits)) {
            do {
                var found = look(new Feed(rows), new TableFinder());
                if (found != null && isAboutPersons(found.grid(), rows.sheet())) {
                    return true;
                }
            } while (rows.nextSheet());
        }
        return false;
    }

    private boolean isAboutPersons(Grid grid, String sheet) {
        if (!Persons.areIn(grid.header())) {
            return false;
        }
        shape = Shape.PERSONS;
        problems.add(Severity.ERROR, "file.persons", new Place(sheet, 0, 0));
        return true;
    }

    private static TableFinder.@Nullable Found look(Feed feed, TableFinder finder) throws IOException {
        boolean more = true;
        while (more && !finder.isSure()) {
            var row = feed.next();
            more = row != null;
            if (row != null) {
                finder.add(feed.keep(row));
            }
        }
        return finder.find(!more);
    }

    /** Reads the tables of one sheet, one below the other. */
    private void sheet(Rows rows, boolean look) throws IOException {
        var feed = new Feed(rows);
        boolean more = table(feed, true, look);
        while (more && !look && !cancelled) {
            more = table(feed, false, false);
        }
    }

    /** Reads the next table of a sheet; whether another may follow. */
    private boolean table(Feed feed, boolean isFirst, boolean look) throws IOException {
        var finder = new TableFinder();
        var found = look(feed, finder);
        if (found == null || !isFirst && !found.isSure()) {
            return false;
        }
        var grid = found.grid();
        if (isAboutPersons(grid, feed.sheet())) {
            return false;
        }
        if (isFirst && tally.values() == 0) {
            shape = shape(grid);
            title = title.isEmpty() ? title(grid) : title;
        }
        var mapping = mapping(grid, feed.sheet());
        if (mappings.stream().noneMatch(known -> known.equals(mapping))) {
            mappings.add(mapping);
            samples.add(sample(grid));
        }
        if (look) {
            return false;
        }
        feed.putBack(finder.rows().subList(found.data(), finder.rows().size()));
        return read(feed, new Table(mapping, grid, feed.sheet(), problems, tally), finder.left());
    }

    /** Reads a table's rows; true if it ended because another begins. */
    private boolean read(Feed feed, Table table, int left) throws IOException {
        var between = new ArrayList<Row>();
        boolean ended = false;
        long n = 0;
        for (var row = feed.next(); row != null; row = feed.next()) {
            if (++n % BREATH == 0 && isCancelled(feed)) {
                return false;
            }
            if (row.width() == 0 || row.isBlank()) {
                if (between.isEmpty() || between.getLast() != GAP) {
                    keep(between, GAP);
                }
            } else if (isLine(row, left)) {
                String line = row.brief(row.first());
                boolean dates = !Footer.begins(line) && table.dates(line);
                ended |= !dates && Footer.begins(line);
                keep(between, feed.keep(row));
            } else if (table.isHeader(row)) {
                problems.once(Severity.NOTE, "table.header-again", new Place(feed.sheet(), row.line(), 0));
                between.clear();
            } else if (!between.isEmpty() && table.isNamedAnew(row)) {
                between.add(feed.keep(row));
                feed.putBack(between);
                return true;
            } else if (!ended || table.fits(row)) {
                ended = false;
                between.clear();
                tally.row(table.read(row));
            }
        }
        return false;
    }

    private static void keep(List<Row> between, Row row) {
        if (between.size() == MOST_BETWEEN) {
            between.removeFirst();
        }
        between.add(row);
    }

    private boolean isCancelled(Feed feed) {
        progress.at(feed.bytesDone(), source.bytes().size(), tally.values());
        cancelled = progress.cancelled();
        return cancelled;
    }

    private static boolean isLine(Row row, int left) {
        int first = row.first();
        if (first > left) {
            return false;
        }
        for (int column = first + 1; column < row.width(); column++) {
            if (!row.isEmpty(column)) {
                return false;
            }
        }
        return true;
    }

    private Mapping mapping(Grid grid, String sheet) {
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

    Report report() {
        return new Report(
                fileName,
                source.bytes().size(),
                source.bytes().sha256(),
                recognition(),
                allConfirmed && anyConfirmed,
                cancelled,
                tally.counts(),
                problems.kept(),
                problems.of(Severity.NOTE),
                problems.of(Severity.WARNING),
                problems.of(Severity.ERROR));
    }
}
