package org.werdegang.platform.measurement.registry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Set;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;

/** Sums, products and rates of cells: caveats are carried along, and what is unknown stays unknown for a reason. */
public final class Arithmetic {
    /*
     * A withheld operand withholds the result; of two reasons the one listed first in Reason is kept. Caveats of both
     * sides add up, but for the two that speak about a zero: "nothing" and "rounded zero" hold for a result only if the
     * result is zero, and "nothing" only if no rounded zero was in it.
     */
    static final Cell MISSING = Cell.withheld(Reason.MISSING);
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private Arithmetic() {}

    /** The sum. */
    public static Cell plus(Cell a, Cell b) {
        return a instanceof Cell.Shown x && b instanceof Cell.Shown y
                ? result(x.value().add(y.value(), DIGITS), x, y)
                : unknown(a, b);
    }

    /** The difference; two zeros of any kind leave a plain zero. */
    public static Cell minus(Cell a, Cell b) {
        return a instanceof Cell.Shown x && b instanceof Cell.Shown y
                ? result(x.value().subtract(y.value(), DIGITS), x, y)
                : unknown(a, b);
    }

    /** The product. */
    public static Cell times(Cell a, Cell b) {
        return a instanceof Cell.Shown x && b instanceof Cell.Shown y
                ? result(x.value().multiply(y.value(), DIGITS), x, y)
                : unknown(a, b);
    }

    /** The quotient; withheld if the divisor is zero, rounded zeros included. */
    public static Cell over(Cell a, Cell b) {
        if (a instanceof Cell.Shown x && b instanceof Cell.Shown y) {
            return y.value().signum() == 0
                    ? Cell.withheld(Reason.DIVISION_BY_ZERO)
                    : result(x.value().divide(y.value(), DIGITS), x, y);
        }
        return unknown(a, b);
    }

    private static Cell result(BigDecimal value, Cell.Shown x, Cell.Shown y) {
        if (x.caveats().isEmpty() && y.caveats().isEmpty()) {
            return Cell.shown(value);
        }
        var caveats = EnumSet.noneOf(Caveat.class);
        caveats.addAll(x.caveats());
        caveats.addAll(y.caveats());
        if (value.signum() != 0) {
            caveats.removeAll(Set.of(Caveat.NOTHING, Caveat.ROUNDED_ZERO));
        } else if (caveats.contains(Caveat.ROUNDED_ZERO)) {
            caveats.remove(Caveat.NOTHING);
        }
        return new Cell.Shown(value, caveats);
    }

    private static Cell unknown(Cell a, Cell b) {
        if (a instanceof Cell.Withheld x) {
            return b instanceof Cell.Withheld y && y.reason().compareTo(x.reason()) < 0 ? y : x;
        }
        return b;
    }
}
