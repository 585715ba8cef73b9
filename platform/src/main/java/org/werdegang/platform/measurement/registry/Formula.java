package org.werdegang.platform.measurement.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.vocabulary.Refused;

/**
 * How a figure is calculated from its parts, say {@code 100 * N / D}: read once, its units checked, then evaluated on
 * cells. Grammar and rules: {@code docs/methods/formulas.md}.
 */
public final class Formula {
    private final String text;
    private final Expression root;
    private final Unit unit;

    /** Where a formula gets the values of its letters from. */
    public interface Lookup {
        /** The value of a part in the period that the shift leads to. */
        Cell value(String letter, Shift shift);

        /** The same lookup once for every class of a breakdown that has values. */
        List<Lookup> classes(String dimension);
    }

    private Formula(String text, Expression root, Unit unit) {
        this.text = text;
        this.root = root;
        this.unit = unit;
    }

    /**
     * Reads a formula and checks that its units fit.
     *
     * @param parts the letters that may occur, with their units
     * @param basePeriod the year of {@code [t0]}, if there is one
     * @throws Refused if it is not a formula, a letter is unknown, or units do not fit; says where
     */
    public static Formula parse(String text, Map<String, String> parts, @Nullable Integer basePeriod) {
        var reader = new FormulaParser(text, parts, basePeriod);
        var typed = reader.whole();
        return new Formula(text, typed.expression(), typed.unit());
    }

    /** @throws Refused if the result of this formula cannot be called {@code declared}, say percent */
    public Formula in(String declared) {
        if (!unit.fits(declared)) {
            throw new Refused("registry.formula.result", text, unit.toString(), declared);
        }
        return this;
    }

    /** The result: shown with the caveats of everything it was made of, or withheld for the first reason. */
    public Cell evaluate(Lookup values) {
        return root.evaluate(values);
    }

    /** The letters that occur, in their order. */
    public Set<String> letters() {
        var letters = new LinkedHashSet<String>();
        root.letters(letters);
        return letters;
    }

    /** The breakdowns over whose classes it sums. */
    public Set<String> dimensions() {
        var dimensions = new LinkedHashSet<String>();
        root.dimensions(dimensions);
        return dimensions;
    }

    /** True if the result for one period follows from values of another, say of the year before. */
    public boolean shifts() {
        return root.shifts();
    }

    /** As written. */
    @Override
    public String toString() {
        return text;
    }
}
