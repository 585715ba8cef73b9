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

    private final SourceFile source;
    private final String fileName;
    private final Limits limits;
    private final Progress progress;
    private final Problems problems;
    private final Tally tally;
    private final Recognising recognised;
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
        this.limits = limits;
        this.progress = progress;
        this.problems = problems;
        this.tally = new Tally(sink);
        this.recognised = new Recognising(source, fileName, confirmations);
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
        var shape = recognised.shape();
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
        recognised.persons();
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
            recognised.first(grid);
        }
        var mapping = recognised.mapping(grid, feed.sheet());
        if (recognised.tooMany()) {
            problems.once(
                    Severity.ERROR,
                    "file.too-many-tables",
                    new Place(feed.sheet(), finder.rows().getFirst().line(), 0),
                    Recognising.MOST_TABLES);
            return false;
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

    Report report() {
        return new Report(
                fileName,
                source.bytes().size(),
                source.bytes().sha256(),
                recognised.recognition(),
                recognised.isConfirmed(),
                cancelled,
                tally.counts(),
                problems.kept(),
                problems.of(Severity.NOTE),
                problems.of(Severity.WARNING),
                problems.of(Severity.ERROR));
    }
}
