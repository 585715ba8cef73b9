package org.werdegang.engine.disclosure.protect;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.werdegang.engine.disclosure.hiding.Proof;
import org.werdegang.engine.disclosure.table.Cube;

/**
 * A table as it may be shown.
 *
 * @param sensitive cells whose count must not be learnt
 * @param withheld cells of which nothing is shown
 * @param proofs for each sensitive cell the pairs of tables that prove it safe
 */
public record Protected(
        Cube cube, Profile profile, BitSet sensitive, BitSet withheld, Map<Integer, List<Proof>> proofs) {
    /** Protects a table. The audit outranks the profile: what rounding does not hide is withheld. */
    public static Protected by(Profile profile, Cube cube) {
        var sensitive = new BitSet();
        for (int cell = 0; cell < cube.table().cells(); cell++) {
            sensitive.set(cell, profile.sensitive(cube.table().value(cell)));
        }
        var pattern = profile.rounding() == null
                ? Suppression.of(cube, Demand.of(cube.table(), sensitive, profile.limit()))
                : Rounded.of(cube, profile.rounding(), sensitive, profile.limit());
        return new Protected(cube, profile, sensitive, pattern.withheld(), pattern.proofs());
    }

    /** How many sensitive cells are withheld. */
    public int sensitiveWithheld() {
        var both = (BitSet) sensitive.clone();
        both.and(withheld);
        return both.cardinality();
    }

    /** The number shown for a cell that is not withheld. */
    public long shown(int cell) {
        long count = cube.table().value(cell);
        return profile.rounding() == null ? count : profile.rounding().of(count);
    }
}
