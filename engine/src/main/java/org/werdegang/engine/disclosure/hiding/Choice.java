package org.werdegang.engine.disclosure.hiding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.werdegang.engine.disclosure.table.Dimension;

/**
 * For each code of a dimension, the leaves outside it that persons can come from instead: first those that share all
 * parents with it, since then no total above notices.
 */
final class Choice {
    private static final int PARTNERS = 64;

    private final int[][] partners;

    private Choice(int[][] partners) {
        this.partners = partners;
    }

    static Choice of(Dimension dimension) {
        int[][] below = below(dimension);
        Map<List<Integer>, List<Integer>> siblings = new LinkedHashMap<>();
        for (int code = 0; code < dimension.size(); code++) {
            siblings.computeIfAbsent(
                            Arrays.stream(dimension.parents(code)).boxed().toList(), p -> new ArrayList<>())
                    .add(code);
        }
        int[][] partners = new int[dimension.size()][];
        for (int code = 0; code < dimension.size(); code++) {
            partners[code] = partners(dimension, code, siblings, below);
        }
        return new Choice(partners);
    }

    private static int[] partners(
            Dimension dimension, int code, Map<List<Integer>, List<Integer>> siblings, int[][] below) {
        var found = new LinkedHashSet<Integer>();
        var own = Arrays.stream(below[code]).boxed().collect(Collectors.toSet());
        var same = siblings.getOrDefault(
                Arrays.stream(dimension.parents(code)).boxed().toList(), List.of());
        // Those that stand near in the list come first, so that neighbours choose each other.
        int place = same.indexOf(code);
        for (int distance = 1; distance < same.size() && found.size() < PARTNERS; distance++) {
            for (int at : new int[] {place - distance, place + distance}) {
                if (at >= 0 && at < same.size()) {
                    add(below[same.get(at)], own, found);
                }
            }
        }
        for (int parent : dimension.parents(code)) {
            add(below[parent], own, found);
        }
        return found.stream().limit(PARTNERS).mapToInt(Integer::intValue).toArray();
    }

    private static void add(int[] leaves, Set<Integer> own, Set<Integer> found) {
        for (int leaf : leaves) {
            if (found.size() < PARTNERS && !own.contains(leaf)) {
                found.add(leaf);
            }
        }
    }

    private static int[][] below(Dimension dimension) {
        List<List<Integer>> below = new ArrayList<>();
        for (int code = 0; code < dimension.size(); code++) {
            below.add(new ArrayList<>());
        }
        for (int leaf : dimension.leaves()) {
            for (int code : dimension.above(leaf)) {
                below.get(code).add(leaf);
            }
        }
        return below.stream()
                .map(leaves -> leaves.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Leaves that are not below it. */
    int[] partners(int code) {
        return partners[code];
    }
}
