package org.werdegang.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.werdegang.engine.disclosure.file.CubeFile;
import org.werdegang.engine.disclosure.file.TableRefused;
import org.werdegang.engine.disclosure.round.Rounding;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.platform.vocabulary.Refused;

/** What the commands on tables share: which cells are published how, which are sensitive, and what is wrong with a file. */
final class Tables {
    private static final int TOLD = 50;

    private Tables() {}

    /** @throws Refused if there is no such file */
    static Path readable(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Files.isDirectory(file) ? "app.read.folder" : "app.read.missing", file);
        }
        if (!Files.isReadable(file)) {
            throw new Refused("app.read.unreadable", file);
        }
        return file;
    }

    /** Says every problem of the files on a line of its own. */
    static int tell(TableRefused refused) {
        refused.problems().stream().limit(TOLD).forEach(problem -> {
            var details = new ArrayList<Object>(List.of(problem.file(), problem.line()));
            details.addAll(problem.details());
            Progress.say("app." + problem.key(), details.toArray());
        });
        if (refused.problems().size() > TOLD) {
            Progress.say("app.audit.more", refused.problems().size() - TOLD);
        }
        return Werdegang.REFUSED;
    }

    /** What a reader of the table knows of each cell. */
    static Knowledge published(CubeFile file, Path path) {
        var shown = file.shown();
        if (shown == null) {
            throw new Refused("app.audit.no-shown", path);
        }
        var marks = file.marks();
        var knowledge = Knowledge.none(file.cube().table().cells());
        var low = new long[knowledge.cells()];
        var high = new long[knowledge.cells()];
        for (int cell = 0; cell < knowledge.cells(); cell++) {
            if (shown.get(cell).isEmpty()) {
                high[cell] = Knowledge.UNLIMITED;
                continue;
            }
            long value;
            try {
                value = Long.parseLong(shown.get(cell));
            } catch (NumberFormatException e) {
                throw new Refused("app.audit.shown-number", path, cell + 2);
            }
            var rounding = Rounding.ofMark(marks == null ? "" : marks.get(cell));
            low[cell] = rounding.map(r -> r.lowest(value)).orElse(value);
            high[cell] = rounding.map(r -> r.highest(value)).orElse(value);
            long truth = file.cube().table().value(cell);
            if (truth < low[cell] || truth > high[cell]) {
                throw new Refused("app.audit.shown-untrue", path, cell + 2);
            }
        }
        return Knowledge.between(low, high);
    }

    /** Cells below the limit, and those that were withheld for their own sake. */
    static BitSet sensitive(CubeFile file, long limit) {
        var sensitive = new BitSet();
        var marks = file.marks();
        for (int cell = 0; cell < file.cube().table().cells(); cell++) {
            long value = file.cube().table().value(cell);
            boolean primary = marks != null && marks.get(cell).equals(ProtectCommand.PRIMARY);
            sensitive.set(cell, primary || (value > 0 && value < limit));
        }
        return sensitive;
    }

    /** The cell's own id where the file has one, otherwise the number of its row. */
    static String id(CubeFile file, int cell) {
        int column = file.header().indexOf("cell_id");
        return column < 0 ? String.valueOf(cell + 1) : file.rows().get(cell).get(column);
    }
}
