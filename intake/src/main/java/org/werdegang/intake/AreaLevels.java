package org.werdegang.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.werdegang.intake.Mapping.Role;

/** The levels of a header that say to which area the figures below belong, where areas are columns. */
final class AreaLevels {
    private final Levels levels;
    private final BitSet names = new BitSet();
    private int key = -1;
    private int name = -1;

    private AreaLevels(Levels levels) {
        this.levels = levels;
    }

    /** None where the rows of the block have areas of their own. */
    static AreaLevels of(Levels levels, Role[] roles, Blocks.Block block) {
        var found = new AreaLevels(levels);
        var columns = new ArrayList<Integer>();
        for (int column = block.from(); column < block.to(); column++) {
            if (roles[column] == Role.AREA_KEY) {
                return found;
            }
            if (roles[column] == Role.VALUE) {
                columns.add(column);
            }
        }
        for (int level = 0; level < levels.depth() && columns.size() > 1; level++) {
            found.look(level, columns);
        }
        return found;
    }

    private void look(int level, List<Integer> columns) {
        var texts = columns.stream().map(column -> levels.text(level, column)).toList();
        if (texts.stream().allMatch(Places::isHeading)) {
            names.set(level);
        } else if (key < 0
                && (AreaKeys.areWhole(texts) || names.get(Math.max(0, level - 1)) && AreaKeys.isColumn(texts))) {
            key = level;
        } else if (name < 0 && isPlaces(level, texts)) {
            name = level;
        }
    }

    private boolean isPlaces(int level, List<String> texts) {
        boolean named = level > 0 && names.get(level - 1);
        boolean besideKey = key >= 0
                && level == key + 1
                && texts.stream().noneMatch(Units::isUnit)
                && texts.stream().noneMatch(text -> Periods.of(text) != null);
        return named || besideKey || Places.are(texts);
    }

    boolean isEmpty() {
        return key < 0 && name < 0;
    }

    boolean has(int level) {
        return level == key || level == name;
    }

    /** Whether a level only says that areas follow. */
    boolean isName(int level, int column) {
        return names.get(level) && !levels.text(level, column).isEmpty();
    }

    String key(int column) {
        return key < 0 ? "" : AreaKeys.official(levels.text(key, column)).text();
    }

    String name(int column) {
        return name < 0 ? "" : levels.text(name, column);
    }
}
