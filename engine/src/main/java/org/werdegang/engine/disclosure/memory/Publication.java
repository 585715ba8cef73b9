package org.werdegang.engine.disclosure.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * What was published together.
 *
 * @param name unique among all publications
 * @param facts one for each cell, withheld ones too
 * @param retracted true if it was taken back; whoever has read it knows it all the same
 */
public record Publication(String name, List<Fact> facts, boolean retracted) {
    public Publication {
        facts = List.copyOf(facts);
    }

    /** A publication that stands. */
    public static Publication of(String name, List<Fact> facts) {
        return new Publication(name, facts, false);
    }

    /** The same, with one cell withheld. */
    Publication without(int fact) {
        return but(fact, Fact.withheld(facts.get(fact).groups()));
    }

    /** The same, with something else told of one cell. */
    Publication but(int fact, Fact told) {
        var other = new ArrayList<>(facts);
        other.set(fact, told);
        return new Publication(name, other, retracted);
    }
}
