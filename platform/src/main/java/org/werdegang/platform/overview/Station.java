package org.werdegang.platform.overview;

import java.util.List;

/**
 * A station of the cycle as the first page draws it.
 *
 * @param key under {@code nav.} and {@code overview.station.}
 * @param address where it leads; empty as long as it is not built
 * @param figure its live figure in words; empty if it has none
 */
record Station(String key, String address, String figure) {
    /** The cycle in its order: address and key. */
    static final List<Station> CYCLE = List.of(
            new Station("partners", "/partner", ""),
            new Station("data", "/daten", ""),
            new Station("agreement", "/vereinbarung", ""),
            new Station("goals", "/ziele", ""),
            new Station("needs", "/bedarfe", ""),
            new Station("activities", "/massnahmen", ""),
            new Station("practice", "/praxis", ""),
            new Station("impact", "/wirkung", ""));

    Station built(boolean built, String says) {
        return new Station(key, built ? address : "", built ? says : "");
    }
}
