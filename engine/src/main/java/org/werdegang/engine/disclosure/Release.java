package org.werdegang.engine.disclosure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cells that a policy has let out, by key, with where they come from. Only a {@link Policy} makes one, so whoever holds
 * a release holds nothing unprotected.
 *
 * @param <K> what tells one cell from another, say territory and period
 */
public final class Release<K> {
    private static final Comparator<Origin> BY_SOURCE = Comparator.comparing(Origin::source)
            .thenComparing(Origin::retrieved, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Origin::toString);

    private static final Figure NOTHING = Figure.single(Cell.withheld(Reason.MISSING), Set.of());

    private final String policy;
    private final Map<K, Figure> figures;

    private Release(String policy, Map<K, Figure> figures) {
        this.policy = policy;
        this.figures = figures;
    }

    static <K> Release<K> by(Policy policy, Map<K, Figure> figures) {
        var out = new LinkedHashMap<K, Figure>(figures.size() * 2);
        figures.forEach((key, figure) -> out.put(key, protect(policy, figure)));
        return new Release<>(policy.name(), Collections.unmodifiableMap(out));
    }

    /**
     * Cells of several releases by the same policy as one, in the order of the keys. A cell that its release lacks is
     * withheld as missing.
     *
     * @param from the release that each cell is taken from
     * @throws IllegalArgumentException if a release was let out by another policy
     */
    public static <K> Release<K> gathered(Policy policy, Map<K, Release<K>> from) {
        var out = new LinkedHashMap<K, Figure>(from.size() * 2);
        from.forEach((key, release) -> {
            if (!release.policy.equals(policy.name())) {
                throw new IllegalArgumentException(
                        "A release by %s cannot be joined with one by %s.".formatted(release.policy, policy.name()));
            }
            var figure = release.figures.get(key);
            out.put(key, figure == null ? NOTHING : figure);
        });
        return new Release<>(policy.name(), Collections.unmodifiableMap(out));
    }

    private static Figure protect(Policy policy, Figure figure) {
        boolean passes = figure.origins().stream().allMatch(policy::passes);
        return passes
                ? figure
                : new Figure(Cell.withheld(Reason.NOT_RELEASED), figure.origins(), figure.references(), 0, figure.of());
    }

    /** The name of the rule that let these cells out. */
    public String policy() {
        return policy;
    }

    /** The keys, in the order in which they were asked for. */
    public Set<K> keys() {
        return figures.keySet();
    }

    /** The cell under that key; one that nobody delivered is withheld as missing. */
    public Cell cell(K key) {
        var figure = figures.get(key);
        return figure == null ? Cell.withheld(Reason.MISSING) : figure.cell();
    }

    /** All cells by key, in the order in which they were asked for. */
    public Map<K, Cell> cells() {
        var cells = new LinkedHashMap<K, Cell>(figures.size() * 2);
        figures.forEach((key, figure) -> cells.put(key, figure.cell()));
        return Collections.unmodifiableMap(cells);
    }

    /** Where that cell comes from; empty if nobody delivered it. */
    public List<Origin> origins(K key) {
        var figure = figures.get(key);
        return figure == null ? List.of() : sorted(figure.origins());
    }

    /** Where all cells come from, each origin once. */
    public List<Origin> origins() {
        // Most figures share one set of origins; each set is looked at once.
        Set<Set<Origin>> sets = Collections.newSetFromMap(new IdentityHashMap<>());
        figures.values().forEach(figure -> sets.add(figure.origins()));
        var all = new HashSet<Origin>();
        sets.forEach(all::addAll);
        return sorted(all);
    }

    /** The days that cell describes, the earliest first; empty if its source names none. */
    public List<LocalDate> references(K key) {
        var figure = figures.get(key);
        return figure == null
                ? List.of()
                : figure.references().stream().sorted().toList();
    }

    /** Of how many territories that cell's sum knows the value; equal to {@link #of} if it is complete. */
    public int known(K key) {
        var figure = figures.get(key);
        return figure == null ? 0 : figure.known();
    }

    /** How many territories that cell is the sum of; 1 if it is no sum. */
    public int of(K key) {
        var figure = figures.get(key);
        return figure == null ? 1 : figure.of();
    }

    private static List<Origin> sorted(Set<Origin> origins) {
        return origins.stream().sorted(BY_SOURCE).toList();
    }
}
