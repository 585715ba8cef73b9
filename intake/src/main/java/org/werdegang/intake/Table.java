package org.werdegang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** One table being read: turns each of its rows into values, by its mapping. Nothing is kept but words that recur. */
final class Table {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Row> header;

    Table(Mapping mapping, Grid grid, String sheet, Problems problems, Tally sink) {
        var numbers = new TreeSet<Integer>();
        for (var column : mapping.columns()) {
            if (column.role() == Mapping.Role.VALUE) {
                numbers.add(column.block());
            }
        }
        for (int number : numbers) {
            blocks.add(new Block(mapping, number, grid, sheet, problems, sink));
        }
        this.header = grid.header();
    }

    /** Whether a lone text between rows dates those that follow; it then does. */
    boolean dates(String line) {
        String dated = Periods.of(line);
        if (dated != null) {
            blocks.forEach(block -> block.date(dated));
        }
        return dated != null;
    }

    /** Whether a row is one of the header's own, come again on a further page. */
    boolean isHeader(Row row) {
        for (Row head : header) {
            int first = head.first();
            if (first >= 0 && row.same(head, first) && row.sameAs(head)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row names columns anew: words or periods where figures stand, and no figure. */
    boolean isNamedAnew(Row row) {
        int words = 0;
        for (Block block : blocks) {
            int found = block.words(row);
            if (found < 0) {
                return false;
            }
            words += found;
        }
        return words > 0;
    }

    /** Whether a row can be one of the table's: figures where they belong, and something that says whose they are. */
    boolean fits(Row row) {
        return blocks.stream().anyMatch(block -> block.fits(row));
    }

    /** Reads a row; the number of its values, 0 for a row that is none of the table's. */
    int read(Row row) {
        int values = 0;
        for (Block block : blocks) {
            values += block.read(row);
        }
        return values;
    }
}
