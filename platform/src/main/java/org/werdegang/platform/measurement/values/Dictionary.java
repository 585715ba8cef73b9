package org.werdegang.platform.measurement.values;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.territory.Territory;

/**
 * Small numbers for what values are about: sources, series and places. A number once given stays; giving one is a short
 * transaction of its own, so that two deliveries at once never wait for each other.
 */
@Repository
class Dictionary {
    private static final String ADD_SOURCE = """
            INSERT INTO measurement.source (key, owner) VALUES (?, ?) ON CONFLICT (key, owner) DO NOTHING
            """;
    private static final String SOURCE = "SELECT id FROM measurement.source WHERE key = ? AND owner = ?";
    private static final String ADD_SERIES = """
            INSERT INTO measurement.series (indicator, version, part, breakdown, source)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (indicator, version, part, breakdown, source) DO NOTHING
            """;
    private static final String SERIES = """
            SELECT id FROM measurement.series
             WHERE indicator = ? AND version = ? AND part = ? AND breakdown = ? AND source = ?
            """;
    private static final String ALL_SERIES = """
            SELECT id, indicator, version, part, breakdown, source FROM measurement.series ORDER BY id
            """;
    private static final String ADD_PLACE = """
            INSERT INTO measurement.place (territory, key) VALUES (?, ?) ON CONFLICT (territory) DO NOTHING
            """;
    private static final String PLACE = "SELECT id FROM measurement.place WHERE territory = ?";
    private static final String PLACES = "SELECT id, territory, key FROM measurement.place ORDER BY id";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Map<Series, Integer> series = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> places = new ConcurrentHashMap<>();

    /** What a series is about. */
    record Series(String indicator, int version, String part, String breakdown, int source) {}

    /** A series with its number. */
    record Numbered(int id, Series series) {}

    Dictionary(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    int source(Source source) {
        return number(
                () -> jdbc.sql(ADD_SOURCE)
                        .param(source.key())
                        .param(source.owner())
                        .update(),
                () -> jdbc.sql(SOURCE)
                        .param(source.key())
                        .param(source.owner())
                        .query(Integer.class)
                        .single());
    }

    int series(Series wanted) {
        return series.computeIfAbsent(
                wanted,
                s -> number(
                        () -> statement(ADD_SERIES, s).update(),
                        () -> statement(SERIES, s).query(Integer.class).single()));
    }

    private JdbcClient.StatementSpec statement(String sql, Series s) {
        return jdbc.sql(sql)
                .param(s.indicator())
                .param(s.version())
                .param(s.part())
                .param(s.breakdown())
                .param(s.source());
    }

    int place(Territory territory) {
        return places.computeIfAbsent(
                territory.id(),
                id -> number(
                        () -> jdbc.sql(ADD_PLACE)
                                .param(id)
                                .param(territory.key())
                                .update(),
                        () -> jdbc.sql(PLACE).param(id).query(Integer.class).single()));
    }

    private int number(Runnable add, IntSupplier read) {
        var id = apart.execute(status -> {
            add.run();
            return read.getAsInt();
        });
        if (id == null) {
            throw new IllegalStateException("The database gave no number.");
        }
        return id;
    }

    /** All series and places that values have been stored of. */
    Inventory inventory(long revision) {
        return Inventory.of(
                revision,
                jdbc.sql(ALL_SERIES)
                        .query((row, n) -> new Numbered(
                                row.getInt("id"),
                                new Series(
                                        row.getString("indicator"),
                                        row.getInt("version"),
                                        row.getString("part"),
                                        row.getString("breakdown"),
                                        row.getInt("source"))))
                        .list(),
                jdbc.sql(PLACES)
                        .query((row, n) -> new Inventory.Place(
                                row.getInt("id"), row.getObject("territory", UUID.class), row.getString("key")))
                        .list());
    }
}
