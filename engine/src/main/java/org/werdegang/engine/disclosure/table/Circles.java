package org.werdegang.engine.disclosure.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Looks for codes that are part of themselves. */
final class Circles {
    private Circles() {}

    /**
     * The nodes that lie on a circle or above one: what is left when nodes without unfinished children are taken away.
     *
     * @param parents of each node
     */
    static List<Integer> of(int[][] parents) {
        int[] children = new int[parents.length];
        for (int[] above : parents) {
            for (int parent : above) {
                children[parent]++;
            }
        }
        var ready = new ArrayDeque<Integer>();
        for (int i = 0; i < children.length; i++) {
            if (children[i] == 0) {
                ready.add(i);
            }
        }
        int done = 0;
        while (!ready.isEmpty()) {
            done++;
            for (int parent : parents[ready.remove()]) {
                if (--children[parent] == 0) {
                    ready.add(parent);
                }
            }
        }
        var left = new ArrayList<Integer>();
        for (int i = 0; i < children.length && done < children.length; i++) {
            if (children[i] > 0) {
                left.add(i);
            }
        }
        return left;
    }
}
