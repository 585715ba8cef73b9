package org.werdegang.intake;

import java.util.ArrayList;
import java.util.List;

/* Tables that stand side by side under one another's headers: a new one begins after an empty column, or where the heading
 * of the first column comes back, if it has names or periods of its own and figures on both sides. */
final class Blocks {
    private final Grid grid;
    private final Levels levels;
    private final boolean[] figures;

    private Blocks(Grid grid, Levels levels) {
        this.grid = grid;
        this.levels = levels;
        this.figures = new boolean[grid.width()];
        for (int column = 0; column < figures.length; column++) {
            figures[column] = isFigures(column);
        }
        for (int column = 0; column + 1 < figures.length; column++) {
            figures[column] &= !isKeyBeforeName(column);
        }
    }

    /** Keys that have lost their zeros look like figures, but names stand to their right. */
    private boolean isKeyBeforeName(int column) {
        return !figures[column + 1]
                && grid.texts(column + 1).stream().anyMatch(text -> !text.isEmpty())
                && AreaKeys.isColumn(grid.texts(column).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** Columns from one to before another, and whether figures stand in them at all. */
    record Block(int from, int to, boolean hasFigures) {}

    static List<Block> of(Grid grid, Levels levels) {
        return new Blocks(grid, levels).cut();
    }

    private List<Block> cut() {
        var blocks = new ArrayList<Block>();
        int from = 0;
        while (from < figures.length - 1 && grid.isEmptyColumn(from)) {
            from++;
        }
        for (int column = from + 1; column < figures.length; column++) {
            boolean afterGap = grid.isEmptyColumn(column - 1) && !grid.isEmptyColumn(column);
            if ((afterGap || isRepeated(from, column)) && any(from, column) && !figures[column]) {
                blocks.add(new Block(from, column, true));
                from = column;
            }
        }
        blocks.add(new Block(from, figures.length, blocks.isEmpty() || any(from, figures.length)));
        return blocks;
    }

    private boolean isRepeated(int from, int column) {
        int first = from;
        while (first < column && grid.isEmptyColumn(first)) {
            first++;
        }
        String heading = levels.lowest(first);
        return first < column
                && !figures[first]
                && !heading.isEmpty()
                && heading.equals(levels.lowest(column))
                && !grid.isEmptyColumn(column);
    }

    private boolean any(int from, int to) {
        for (int column = from; column < to; column++) {
            if (figures[column]) {
                return true;
            }
        }
        return false;
    }

    private boolean isFigures(int column) {
        var figure = new Figure();
        int filled = 0;
        int read = 0;
        for (String text : grid.texts(column)) {
            if (!text.isEmpty()) {
                filled++;
                var kind = figure.read(text.toCharArray(), 0, text.length(), ',');
                read += kind != Figure.Kind.TEXT && Periods.of(text) == null ? 1 : 0;
            }
        }
        boolean names = AreaKeys.isHeading(levels.lowest(column)) || AreaKeys.areWhole(grid.texts(column));
        boolean dated = Periods.of(levels.lowest(column)) != null;
        return filled > 0 && !names && (read >= 0.6 * filled || dated);
    }
}
