package org.werdegang.platform.measurement.registry;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;
import org.werdegang.engine.disclosure.Cell;

/** A formula as a tree; every node knows how to calculate itself from cells. */
sealed interface Expression {
    Cell evaluate(Formula.Lookup values);

    /** Adds the letters that occur. */
    void letters(Set<String> into);

    /** Adds the breakdowns that are summed over. */
    default void dimensions(Set<String> into) {}

    /** True if it looks at another period than the one it is evaluated for. */
    default boolean shifts() {
        return false;
    }

    /** A number as written. */
    record Literal(BigDecimal value) implements Expression {
        @Override
        public Cell evaluate(Formula.Lookup values) {
            return Cell.shown(value);
        }

        @Override
        public void letters(Set<String> into) {}
    }

    /** The value of a part in some period. */
    record Part(String letter, Shift shift) implements Expression {
        @Override
        public Cell evaluate(Formula.Lookup values) {
            return values.value(letter, shift);
        }

        @Override
        public void letters(Set<String> into) {
            into.add(letter);
        }

        @Override
        public boolean shifts() {
            return !shift.equals(Shift.none());
        }
    }

    /** Two sides and what stands between them. */
    record Binary(char operator, Expression left, Expression right) implements Expression {
        @Override
        public Cell evaluate(Formula.Lookup values) {
            var a = left.evaluate(values);
            var b = right.evaluate(values);
            return switch (operator) {
                case '+' -> Arithmetic.plus(a, b);
                case '-' -> Arithmetic.minus(a, b);
                case '*' -> Arithmetic.times(a, b);
                default -> Arithmetic.over(a, b);
            };
        }

        @Override
        public void letters(Set<String> into) {
            left.letters(into);
            right.letters(into);
        }

        @Override
        public void dimensions(Set<String> into) {
            left.dimensions(into);
            right.dimensions(into);
        }

        @Override
        public boolean shifts() {
            return left.shifts() || right.shifts();
        }
    }

    /** A sum over all classes of a breakdown, say over birth years. */
    record Sum(Expression of, String dimension) implements Expression {
        @Override
        public Cell evaluate(Formula.Lookup values) {
            Function<Formula.Lookup, Cell> one = of::evaluate;
            return values.classes(dimension).stream()
                    .map(one)
                    .reduce(Arithmetic::plus)
                    .orElse(Arithmetic.MISSING);
        }

        @Override
        public void letters(Set<String> into) {
            of.letters(into);
        }

        @Override
        public void dimensions(Set<String> into) {
            into.add(dimension);
            of.dimensions(into);
        }

        @Override
        public boolean shifts() {
            return of.shifts();
        }
    }
}
