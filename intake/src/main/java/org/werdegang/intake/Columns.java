package org.werdegang.intake;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/** Which columns of a block have which role. */
record Columns(Mapping mapping, int block) {
    /** The first column of a role; -1 if there is none. */
    int first(Role role) {
        var found = all(role);
        return found.length == 0 ? -1 : found[0];
    }

    int[] all(Role role) {
        return IntStream.range(0, mapping.columns().size())
                .filter(i -> column(i).role() == role && column(i).block() == block)
                .toArray();
    }

    Column column(int at) {
        return mapping.columns().get(at);
    }

    /** For each column of figures the column of its mark: the next one to the right of it before other figures; -1 if none. */
    int[] marks(int[] figures) {
        int[] marks = new int[figures.length];
        Arrays.fill(marks, -1);
        for (int mark : all(Role.MARK)) {
            for (int i = figures.length - 1; i >= 0; i--) {
                if (figures[i] < mark) {
                    marks[i] = marks[i] < 0 ? mark : marks[i];
                    break;
                }
            }
        }
        return marks;
    }
}
