package org.werdegang.platform.measurement.values;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.werdegang.intake.Mark;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Period;

/** Invented regions and deliveries with keys of their own, for tests that share a database. */
@TestComponent
public class ValueExamples {
    public static final LocalDate LONG_AGO = LocalDate.of(1980, 1, 1);
    public static final Caller NOBODY = new Caller.Visitor();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TerritoryChanges territories;
    private final ValueStore store;
    private final Clock clock;

    /** A region with its districts. */
    public record Region(String key, List<String> districts) {}

    public ValueExamples(TerritoryChanges territories, ValueStore store, Clock clock) {
        this.territories = territories;
        this.store = store;
        this.clock = clock;
    }

    /** A key that no other test has. */
    public static String key(String prefix) {
        return prefix + COUNT.incrementAndGet();
    }

    public String territory(String prefix, Level level) {
        String key = key(prefix);
        territories.found(new TerritoryChanges.Beginning(key, level, key, key), LONG_AGO, NOBODY);
        return key;
    }

    public Region region(int districts) {
        String region = territory("region", Level.REGIONAL_ASSOCIATION);
        var keys = new ArrayList<String>();
        for (int i = 0; i < districts; i++) {
            String district = territory("district", Level.DISTRICT);
            territories.reparent(Tree.REGIONAL_ASSOCIATION, district, region, LONG_AGO, NOBODY);
            keys.add(district);
        }
        return new Region(region, keys);
    }

    public static Source official(String key) {
        return source(key, "office", true, false);
    }

    public static Source source(String key, String owner, boolean official, boolean invented) {
        return new Source(
                key,
                "Table " + key,
                "Statistical Office",
                "dl-de/by-2-0",
                "© Statistical Office",
                LocalDate.of(2016, 3, 1),
                LocalDate.of(2017, 10, 10),
                owner,
                "Owner " + owner,
                official,
                invented);
    }

    public static Incoming value(String indicator, String part, String territory, int year, @Nullable String amount) {
        return value(indicator, part, territory, year, amount, null);
    }

    public static Incoming value(
            String indicator, String part, String territory, int year, @Nullable String amount, @Nullable Mark mark) {
        return new Incoming(
                indicator,
                part,
                territory,
                new Period.Year(year),
                Breakdown.TOTAL,
                amount == null ? null : new BigDecimal(amount),
                mark,
                "line 1");
    }

    /** A value of one class, say of public carriers. */
    public static Incoming value(
            String indicator, String part, String territory, int year, Breakdown of, String amount) {
        return new Incoming(
                indicator, part, territory, new Period.Year(year), of, new BigDecimal(amount), null, "line 1");
    }

    /** Stages and commits; the values are seen by their owner only. */
    public UUID deliver(Source source, Incoming... values) {
        var delivery = Ids.next(clock);
        store.stage(delivery, source, sink -> List.of(values).forEach(sink));
        store.commit(delivery);
        return delivery;
    }

    /** Stages, commits and releases. */
    public UUID release(Source source, LocalDate known, Incoming... values) {
        var delivery = deliver(source, values);
        release(delivery, known);
        return delivery;
    }

    public void release(UUID delivery, LocalDate known) {
        store.release(delivery, known);
    }
}
