package org.werdegang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.measurement.freshness.Freshness;
import org.werdegang.platform.measurement.peers.ClusterSet;
import org.werdegang.platform.measurement.peers.Peers;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.Incoming;
import org.werdegang.platform.measurement.values.Source;
import org.werdegang.platform.measurement.values.ValueStore;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Outline;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.sample.Region;
import org.werdegang.sample.ruhr.Clustering;
import org.werdegang.sample.ruhr.Fact;
import org.werdegang.sample.ruhr.FactSource;
import org.werdegang.sample.ruhr.Ruhr;

/**
 * Brings the demo region into the platform, through the doors that everyone uses: the Ruhr's outline, official figures
 * and comparison groups as they are; partners, people and their deliveries invented.
 * <p>Each part is loaded whole or not at all and asks first whether it is there: a start after a crash goes on where
 * the last one was stopped, and any later start only looks.
 */
final class DemoRegion {
    /** The day on which the demo always stands: after the last official table became known. */
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    static final Caller SYSTEM = new Caller.Visitor();

    /** Comparisons begin on the day on which the figures behind the groups became known. */
    private static final LocalDate COMPARED_FROM = LocalDate.of(2017, 10, 10);

    private static final long SEED = 1;

    /** Counts up when the region gets more than it had. */
    private static final String CONTENT = "1";

    private final Serving platform;
    private final Path folder;

    DemoRegion(Serving platform, Path folder) {
        this.platform = platform;
        this.folder = folder;
    }

    /** Loads what is missing; once everything is there, a file in the folder says so and nothing is looked at again. */
    void prepare(DemoAccounts accounts, int files) {
        var whole = folder.resolve("demo-region");
        if (CONTENT.equals(read(whole))) {
            return;
        }
        platform.door(TerritoryChanges.class).load(outline(), SYSTEM);
        Ruhr.sources().forEach(this::figures);
        Ruhr.clusterings().forEach(this::peers);
        var region = Region.ruhr(SEED);
        new DemoPartners(platform).load(region);
        accounts.ensure();
        new DemoDeliveries(platform, accounts).load(region, files);
        platform.door(Freshness.class).check();
        write(whole);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder could not be read.", e);
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, CONTENT + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder could not be written.", e);
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
        if (store.isCommitted(delivery)) {
            return;
        }
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

    private void peers(Clustering clustering) {
        var peers = platform.door(Peers.class);
        var level = Level.of(clustering.level());
        if (peers.set(level, AsKnown.on(TODAY)).isEmpty()) {
            peers.publish(
                    new ClusterSet(
                            level,
                            0,
                            new Words(clustering.nameDe(), clustering.nameEn()),
                            new Words(clustering.ruleDe(), clustering.ruleEn()),
                            clustering.source(),
                            COMPARED_FROM,
                            clustering.groups().stream()
                                    .map(group -> new ClusterSet.Cluster(
                                            group.key(), new Words(group.nameDe(), group.nameEn()), group.members()))
                                    .toList()),
                    SYSTEM);
        }
    }
}
