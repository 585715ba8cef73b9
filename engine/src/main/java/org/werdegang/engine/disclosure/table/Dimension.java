package org.werdegang.engine.disclosure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One dimension of a table: codes, some of which are the sum of others. A code may have several parents, so that schools
 * add up to municipalities and to types of school at once. A leaf is a code that is the sum of no others.
 */
public final class Dimension {
    private final String name;
    private final Map<String, Integer> numbers;
    private final List<String> codes;
    private final int[][] parents;
    private final int[][] above;
    private final boolean[] leaf;

    private Dimension(
            String name,
            Map<String, Integer> numbers,
            List<String> codes,
            int[][] parents,
            int[][] above,
            boolean[] leaf) {
        this.name = name;
        this.numbers = numbers;
        this.codes = codes;
        this.parents = parents;
        this.above = above;
        this.leaf = leaf;
    }

    /** A dimension without totals. */
    public static Dimension flat(String name, List<String> codes) {
        var parents = new LinkedHashMap<String, Set<String>>();
        codes.forEach(code -> parents.put(code, Set.of()));
        return of(name, parents);
    }

    /** A dimension whose codes all add up to one total. */
    public static Dimension withTotal(String name, String total, List<String> codes) {
        var parents = new LinkedHashMap<String, Set<String>>();
        codes.forEach(code -> parents.put(code, Set.of(total)));
        parents.put(total, Set.of());
        return of(name, parents);
    }

    /**
     * A dimension.
     *
     * @param parents the codes that each code is part of; every parent is a key itself
     * @throws IllegalArgumentException if a code is part of itself, or a parent is no key
     */
    public static Dimension of(String name, Map<String, Set<String>> parents) {
        var codes = List.copyOf(parents.keySet());
        var numbers = new LinkedHashMap<String, Integer>();
        codes.forEach(code -> numbers.put(code, numbers.size()));
        int[][] direct = new int[codes.size()][];
        boolean[] leaf = new boolean[codes.size()];
        Arrays.fill(leaf, true);
        for (int i = 0; i < direct.length; i++) {
            var found = new ArrayList<Integer>();
            for (var parent : parents.getOrDefault(codes.get(i), Set.of())) {
                Integer number = numbers.get(parent);
                if (number == null) {
                    throw new IllegalArgumentException("Code " + parent + " of " + name + " is a parent, but no code.");
                }
                found.add(number);
                leaf[number] = false;
            }
            direct[i] = found.stream().mapToInt(Integer::intValue).sorted().toArray();
        }
        var circle = Circles.of(direct);
        if (!circle.isEmpty()) {
            throw new IllegalArgumentException(
                    "Code " + codes.get(circle.getFirst()) + " of " + name + " is part of itself.");
        }
        int[][] above = new int[codes.size()][];
        for (int i = 0; i < above.length; i++) {
            var all = new TreeSet<Integer>();
            climb(i, direct, all);
            above[i] = all.stream().mapToInt(Integer::intValue).toArray();
        }
        return new Dimension(name, numbers, codes, direct, above, leaf);
    }

    private static void climb(int code, int[][] parents, Set<Integer> into) {
        if (into.add(code)) {
            for (int parent : parents[code]) {
                climb(parent, parents, into);
            }
        }
    }

    /** Its name: a column of the table. */
    public String name() {
        return name;
    }

    /** The number of codes. */
    public int size() {
        return codes.size();
    }

    /** The number of a code, or −1. */
    public int number(String code) {
        return numbers.getOrDefault(code, -1);
    }

    /** The code of that number. */
    public String code(int number) {
        return codes.get(number);
    }

    /** True if the code is the sum of no others. */
    public boolean isLeaf(int number) {
        return leaf[number];
    }

    /** The codes that a code is directly part of; not to be changed. */
    public int[] parents(int number) {
        return parents[number];
    }

    /** A code and all codes that it is part of, directly or not; not to be changed. */
    public int[] above(int number) {
        return above[number];
    }

    /** Every leaf, in the order of numbers. */
    public List<Integer> leaves() {
        var leaves = new ArrayList<Integer>();
        for (int i = 0; i < leaf.length; i++) {
            if (leaf[i]) {
                leaves.add(i);
            }
        }
        return List.copyOf(leaves);
    }
}
