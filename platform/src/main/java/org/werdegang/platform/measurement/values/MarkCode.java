package org.werdegang.platform.measurement.values;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.intake.Mark;

/** The number under which a mark is stored, and the cell that a stored value makes; numbers are never given anew. */
final class MarkCode {
    private MarkCode() {}

    static int of(@Nullable Mark mark) {
        return mark == null
                ? 0
                : switch (mark) {
                    case NOTHING -> 1;
                    case UNKNOWN_OR_SECRET -> 2;
                    case SECRET -> 3;
                    case NOT_MEANINGFUL -> 4;
                    case UNRELIABLE -> 5;
                    case PENDING -> 6;
                    case ROUNDED_ZERO -> 7;
                    case PROVISIONAL -> 8;
                    case REVISED -> 9;
                    case ESTIMATED -> 10;
                };
    }

    /** What a stored value says: missing, zero, secret and not applicable stay different. */
    static Cell cell(int code, @Nullable BigDecimal amount) {
        return switch (code) {
            case 0 -> amount == null ? Cell.withheld(Reason.MISSING) : Cell.shown(amount);
            case 1 -> shown(amount == null ? BigDecimal.ZERO : amount, Caveat.NOTHING);
            case 2 -> Cell.withheld(Reason.UNKNOWN_OR_SECRET);
            case 3 -> Cell.withheld(Reason.SECRET);
            case 4 -> Cell.withheld(Reason.NOT_MEANINGFUL);
            case 5 -> amount == null ? Cell.withheld(Reason.UNRELIABLE) : shown(amount, Caveat.UNRELIABLE);
            case 6 -> Cell.withheld(Reason.PENDING);
            case 7 -> shown(amount == null ? BigDecimal.ZERO : amount, Caveat.ROUNDED_ZERO);
            case 8 -> amount == null ? Cell.withheld(Reason.PENDING) : shown(amount, Caveat.PROVISIONAL);
            case 9 -> amount == null ? Cell.withheld(Reason.MISSING) : shown(amount, Caveat.REVISED);
            case 10 -> amount == null ? Cell.withheld(Reason.MISSING) : shown(amount, Caveat.ESTIMATED);
            default -> throw new IllegalStateException("No mark is stored as " + code + ".");
        };
    }

    private static Cell shown(BigDecimal amount, Caveat caveat) {
        return new Cell.Shown(amount, Set.of(caveat));
    }
}
