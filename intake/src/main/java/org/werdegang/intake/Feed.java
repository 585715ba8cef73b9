package org.werdegang.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one at a time; rows that were looked at can be put back to be read again. */
final class Feed {
    private final Rows rows;
    private final Deque<Row> back = new ArrayDeque<>();
    private Row shared = new Row();

    Feed(Rows rows) {
        this.rows = rows;
    }

    /** The next row, filled anew by the next call; null at the end of the sheet. */
    @Nullable
    Row next() throws IOException {
        Row first = back.poll();
        return first != null ? first : rows.next(shared) ? shared : null;
    }

    /** The row that {@link #next} has just given, to be kept. */
    Row keep(Row given) {
        if (given == shared) {
            shared = new Row();
        }
        return given;
    }

    /** Puts kept rows back before all others, in their order. */
    void putBack(List<Row> kept) {
        for (Row row : kept.reversed()) {
            back.addFirst(row);
        }
    }

    String sheet() {
        return rows.sheet();
    }

    long bytesDone() {
        return rows.bytesDone();
    }
}
