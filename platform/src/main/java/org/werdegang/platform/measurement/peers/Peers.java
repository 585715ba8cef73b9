package org.werdegang.platform.measurement.peers;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.journal.Journal;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Refused;

/** The door of peers: with whom a territory is compared, and since when. */
@Service
@Transactional
public class Peers {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final ClusterStore store;
    private final Journal journal;
    private final Clock clock;

    Peers(ClusterStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** The group of a territory by the newest clustering that was valid and known then; empty if it has none. */
    @Transactional(readOnly = true)
    public Optional<PeerGroup> group(Territory territory, AsKnown known) {
        return set(territory.level(), known)
                .flatMap(set -> set.of(territory.key()).map(cluster -> new PeerGroup(set, cluster, territory.key())));
    }

    /** The newest clustering of a level that was valid and known then. */
    @Transactional(readOnly = true)
    public Optional<ClusterSet> set(Level level, AsKnown known) {
        return store.newest(level, known);
    }

    /** All versions of a level's clustering that were known then, the newest first. */
    @Transactional(readOnly = true)
    public List<ClusterSet> versions(Level level, AsKnown known) {
        return store.all(level, known);
    }

    /**
     * Enters a new version. The first of a level counts as known since its first day, as if it had always been there;
     * a later one from now on, so that what has been published before stays as it was.
     *
     * @throws Refused if it has no cluster
     */
    public ClusterSet publish(ClusterSet draft, Caller by) {
        if (draft.clusters().isEmpty()) {
            throw new Refused("peers.empty");
        }
        store.lock();
        var before = store.all(draft.level(), AsKnown.EVER);
        int number = before.isEmpty() ? 1 : before.getFirst().version() + 1;
        var set = draft.numbered(number);
        store.add(set, known(set));
        journal.write(
                by,
                "peers.published",
                set.level().key() + " " + number,
                before.isEmpty() ? Map.of() : Map.of("version", number - 1),
                Map.of("version", number, "source", set.source(), "validFrom", set.validFrom()));
        return set;
    }

    private Instant known(ClusterSet set) {
        var now = clock.instant();
        var begin = set.validFrom().atStartOfDay(BERLIN).toInstant();
        return set.version() == 1 && begin.isBefore(now) ? begin : now;
    }
}
