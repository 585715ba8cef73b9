package org.werdegang.engine.disclosure.protect;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.werdegang.engine.disclosure.hiding.Proof;

/**
 * Which cells of a table are withheld, and why that is enough.
 *
 * @param sensitive withheld for their own sake
 * @param complementary withheld so that the others cannot be worked out
 * @param proofs for each sensitive cell one pair of tables or two; whoever is alone in a cell that one pair changes is
 *     kept out by the other
 * @param exposed sensitive cells that could not be protected because of cells that must be shown, with these
 */
public record Pattern(
        BitSet sensitive, BitSet complementary, Map<Integer, List<Proof>> proofs, Map<Integer, List<Integer>> exposed) {
    /** All withheld cells. */
    public BitSet withheld() {
        var all = (BitSet) sensitive.clone();
        all.or(complementary);
        return all;
    }
}
