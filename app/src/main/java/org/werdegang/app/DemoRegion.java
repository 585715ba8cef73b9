package org.werdegang.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.Incoming;
import org.werdegang.platform.measurement.values.Source;
import org.werdegang.platform.measurement.values.ValueStore;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Outline;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.sample.ruhr.Fact;
import org.werdegang.sample.ruhr.FactSource;
import org.werdegang.sample.ruhr.Ruhr;

/** Brings the Ruhr's outline and the official figures into the platform, through the doors that everyone uses. */
final class DemoRegion {
    private static final Caller SYSTEM = new Caller.Visitor();

    private final Serving platform;

    DemoRegion(Serving platform) {
        this.platform = platform;
    }

    /** Loads all of it; what is there already stays as it is. */
    void prepare() {
        platform.door(TerritoryChanges.class).load(outline(), SYSTEM);
        for (var source : Ruhr.sources()) {
            figures(source);
        }
    }

    private static Outline outline() {
        return new Outline(
                Ruhr.outlineSource(),
                Ruhr.territories().stream()
                        .map(area -> new Outline.Area(
                                area.key(),
                                Level.of(area.level()),
                                area.nameDe(),
                                area.nameEn(),
                                area.validFrom(),
                                area.validTo()))
                        .toList(),
                List.of(),
                Ruhr.memberships().stream()
                        .map(place -> new Outline.Place(
                                Tree.of(place.tree()),
                                place.child(),
                                place.parent(),
                                place.validFrom(),
                                place.validTo()))
                        .toList(),
                Ruhr.tiles().stream()
                        .map(tile -> new Outline.Tile(Level.of(tile.level()), tile.key(), tile.column(), tile.row()))
                        .toList());
    }

    private void figures(FactSource source) {
        var store = platform.door(ValueStore.class);
        var delivery = UUID.nameUUIDFromBytes(("demo " + source.key()).getBytes(StandardCharsets.UTF_8));
        store.stage(
                delivery,
                source(source),
                sink -> Ruhr.facts(source).stream().map(DemoRegion::incoming).forEach(sink));
        platform.door(TransactionTemplate.class).executeWithoutResult(status -> {
            store.commit(delivery);
            store.release(delivery, source.knownFrom());
        });
    }

    private static Source source(FactSource source) {
        return new Source(
                source.key(),
                source.table() + " " + source.title(),
                source.publisher(),
                source.licence(),
                source.attribution(),
                null,
                source.retrieved() == null ? source.knownFrom() : source.retrieved(),
                source.publisher(),
                source.publisher(),
                true,
                false);
    }

    private static Incoming incoming(Fact fact) {
        return new Incoming(
                fact.indicator(),
                fact.part(),
                fact.territory(),
                Period.parse(fact.period()).orElseThrow(),
                Breakdown.parse(fact.breakdown()),
                fact.value(),
                Marks.of(fact.mark()),
                fact.source());
    }
}
