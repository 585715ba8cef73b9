package org.werdegang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.delivery.Deliveries;
import org.werdegang.platform.measurement.delivery.Meanings;
import org.werdegang.platform.measurement.delivery.Releases;
import org.werdegang.platform.measurement.delivery.State;
import org.werdegang.platform.measurement.delivery.Target;
import org.werdegang.platform.measurement.delivery.source.RegisteredSource;
import org.werdegang.platform.measurement.delivery.source.Sources;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.partners.Organisation;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.sample.Delivery;
import org.werdegang.sample.Region;

/**
 * Hands in what the invented partners deliver, as they would: a file is read, its figures get their meaning, one person
 * confirms, another one releases. Some are left on the way, so that every role finds work.
 */
final class DemoDeliveries {
    private static final String LICENCE = "dl-zero-de/2.0";
    private static final List<State> WAY =
            List.of(State.READING, State.TO_MAP, State.CHECKING, State.TO_CHECK, State.TO_RELEASE, State.RELEASED);
    /** What lies on the desk of Essen's stewards, in the sample's order. */
    private static final List<State> DESK = List.of(State.TO_RELEASE, State.TO_CHECK, State.TO_MAP, State.TO_MAP);
    /** Partners' files that are left for the office to go on with. */
    private static final Map<String, State> LEFT = Map.of(
            "health-05914", State.TO_MAP,
            "supervision-059", State.TO_CHECK,
            "district-05170", State.TO_RELEASE);

    private final Serving platform;
    private final Deliveries deliveries;
    private final Meanings meanings;
    private final Sources sources;
    private final DemoAccounts accounts;
    private final Map<String, Organisation> owners = new HashMap<>();

    /** Who confirms and who releases. */
    private record Pair(Caller.Person first, Caller.Person second) {}

    DemoDeliveries(Serving platform, DemoAccounts accounts) {
        this.platform = platform;
        this.accounts = accounts;
        this.deliveries = platform.door(Deliveries.class);
        this.meanings = platform.door(Meanings.class);
        this.sources = platform.door(Sources.class);
    }

    /** Brings every file, at most so many, as far as it is meant to come; one that is as far already stays. */
    void load(Region region, int most) {
        var office =
                new Pair(accounts.caller("geschaeftsstelle", Role.OFFICE), accounts.caller("leitung", Role.OFFICE));
        var stewards =
                new Pair(accounts.caller("daten.essen", Role.STEWARD), accounts.caller("daten2.essen", Role.STEWARD));
        region.organisations().forEach(one -> owners.put(one.key(), organisation(one.name())));
        var all = region.deliveries();
        for (int i = 0; i < Math.min(most, all.size()); i++) {
            var file = all.get(i);
            bring(file, pair(file, stewards, office), LEFT.getOrDefault(file.organisation(), State.RELEASED));
            if (i % 10 == 9) {
                Progress.say("app.progress.deliveries", i + 1, all.size());
            }
        }
        for (int i = 0; i < Math.min(most, DESK.size()); i++) {
            bring(region.desk().get(i), stewards, DESK.get(i));
        }
    }

    private static Pair pair(Delivery file, Pair stewards, Pair office) {
        return file.organisation().equals("town-05113000") ? stewards : office;
    }

    private Organisation organisation(String name) {
        return platform.door(Organisations.class).page(name, null, 1).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo has no organisation " + name + "."));
    }

    private void bring(Delivery file, Pair by, State goal) {
        var source = source(file, by);
        UUID id = deliveries.page(by.first(), new Deliveries.Wanted(null, source.id()), null, 20).stream()
                .filter(known -> known.fileName().equals(file.fileName()))
                .findFirst()
                .map(org.werdegang.platform.measurement.delivery.Delivery::id)
                .orElseGet(() -> handIn(file, source, by));
        State state = state(by, id);
        while (WAY.indexOf(state) < WAY.indexOf(goal)) {
            switch (state) {
                case READING, CHECKING -> work(id);
                case TO_MAP -> map(file, by, id);
                case TO_CHECK -> deliveries.confirm(by.first(), id);
                case TO_RELEASE -> platform.door(Releases.class).release(by.second(), id);
                case UNREADABLE, REJECTED, WITHDRAWN, RELEASED ->
                    throw new IllegalStateException(file.fileName() + " came to stand at " + state + ".");
            }
            state = state(by, id);
        }
    }

    private State state(Pair by, UUID id) {
        return deliveries.find(by.first(), id).orElseThrow().state();
    }

    /** The platform's own job may have taken it already; then it is a matter of a moment. */
    private void work(UUID id) {
        deliveries.readNow(id);
        LockSupport.parkNanos(1_000_000);
    }

    private RegisteredSource source(Delivery file, Pair by) {
        var owner = Objects.requireNonNull(owners.get(file.organisation()));
        String title = title(file) + ", " + owner.nameDe();
        return sources.page(by.first(), title, null, 1).stream()
                .findFirst()
                .orElseGet(() -> sources.add(
                        steward(owner, by),
                        owner.id(),
                        key(file),
                        new Sources.Description(
                                title,
                                owner.nameDe(),
                                LICENCE,
                                "",
                                false,
                                true,
                                RegisteredSource.Rhythm.YEARLY,
                                null,
                                !file.organisation().equals("town-05113000"))));
    }

    /** Only an organisation's own people let the office release for it; in the demo one person plays them all. */
    private static Caller steward(Organisation owner, Pair by) {
        return new Caller.Person(by.first().account(), by.first().name(), owner.id(), Set.of(Role.STEWARD));
    }

    private static String title(Delivery file) {
        return switch (file.fileName().split("_", 2)[0]) {
            case "SEU" -> "Sprache bei der Einschulung";
            case "Lehrerstellen" -> "Stellen für Lehrkräfte";
            case "Betreuungszeiten" -> "Betreuungszeiten in Kitas";
            default -> file.fileName().contains("Stadtteile") ? "Offener Ganztag nach Stadtteilen" : "Offener Ganztag";
        };
    }

    private static String key(Delivery file) {
        return file.fileName().contains("Stadtteile")
                ? "OGS-Stadtteile"
                : file.fileName().split("_", 2)[0];
    }

    private UUID handIn(Delivery file, RegisteredSource source, Pair by) {
        try {
            Path copy = Files.createTempFile("demo", ".csv");
            try {
                Files.write(copy, file.bytes());
                return deliveries.receive(by.first(), source.id(), copy, file.fileName(), null, null);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A demo file could not be written.", e);
        }
    }

    /** In these files the numerator's name begins with "davon", and the other figure is the denominator. */
    private void map(Delivery file, Pair by, UUID id) {
        var seen = deliveries.find(by.first(), id).orElseThrow().seen();
        meanings.confirmColumns(by.first(), id, Objects.requireNonNull(seen).columns());
        for (var line : meanings.lines(id)) {
            String part = line.words().measure().contains("davon") ? "N" : "D";
            meanings.decide(by.first(), id, line.no(), List.of(new Target(file.indicator(), part, Breakdown.TOTAL)));
        }
        meanings.settle(by.first(), id);
    }
}
