package org.werdegang.engine.disclosure.attack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * The unknown atoms of a large part that are counted together with those of a cell in the smallest groups. If all others
 * stay as they are and the ends of the cell are still far enough apart, the whole part need not be looked at.
 */
final class Neighbourhood {
    private static final int MEMBERS = 250;
    private static final int LARGEST_GROUP = 500;
    private static final int STARTS = 40;

    private Neighbourhood() {}

    /** The part with only those atoms free; {@code own} are the atoms of the cell. */
    static PartAttack of(LinearTable table, Unknown unknown, PartAttack whole, Iterable<Integer> own) {
        Map<Integer, Double> nearness = new HashMap<>();
        int part = -1;
        int starts = 0;
        for (int atom : own) {
            if (starts++ == STARTS) {
                break;
            }
            part = unknown.partOfAtom[atom];
            nearness.merge(atom, 1e6, Double::sum);
            for (int cell : table.cellsOf(atom)) {
                int[] others = table.atomsOf(cell);
                if (others.length <= LARGEST_GROUP) {
                    for (int other : others) {
                        if (unknown.partOfAtom[other] == part) {
                            nearness.merge(other, 1.0 / others.length, Double::sum);
                        }
                    }
                }
            }
        }
        int[] nearest = nearness.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MEMBERS)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        int[] positions = Arrays.stream(nearest)
                .map(atom -> Arrays.binarySearch(whole.atoms(), atom))
                .toArray();
        return new PartAttack(nearest, whole.system().restricted(positions));
    }
}
