package org.werdegang.platform.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.vocabulary.AsKnown;

/** The door to territories: what is known of them today, or was known on an earlier day. */
@Service
public class Territories {
    private final AtlasStore store;
    private final TileStore tiles;
    private final Clock clock;

    Territories(AtlasStore store, TileStore tiles, Clock clock) {
        this.store = store;
        this.tiles = tiles;
        this.clock = clock;
    }

    /** Everything as known at this moment. */
    @Transactional(readOnly = true)
    public Atlas atlas() {
        return store.atlas();
    }

    /** Everything as it was known then; a published edition reads this one and never changes. */
    @Transactional(readOnly = true)
    public Atlas atlas(AsKnown known) {
        return known.at().isBefore(clock.instant()) ? store.atlas(known) : store.atlas();
    }

    /** The version of that key which is valid on that day. */
    @Transactional(readOnly = true)
    public Optional<Territory> find(String key, LocalDate on) {
        return atlas().find(key, on);
    }

    /** All territories of a level that are valid on that day, ordered by key. */
    @Transactional(readOnly = true)
    public List<Territory> all(Level level, LocalDate on) {
        return atlas().all(level, on);
    }

    /** The squares of a level's tile map, ordered by key; empty if nobody has laid one out. */
    @Transactional(readOnly = true)
    public List<Outline.Tile> tiles(Level level) {
        return tiles.of(level);
    }
}
