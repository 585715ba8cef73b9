package org.werdegang.platform.measurement.peers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.vocabulary.AsKnown;

/** Reads and writes clusterings; a version once entered never changes. */
@Repository
class ClusterStore {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('measurement.cluster_set')) IS NULL";
    private static final String ADD_SET = """
            INSERT INTO measurement.cluster_set
                   (level, version, name_de, name_en, rule_de, rule_en, source, valid_from, known_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ADD_CLUSTER = """
            INSERT INTO measurement.cluster (level, version, key, place, name_de, name_en, members)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ALL = """
            SELECT level, version, name_de, name_en, rule_de, rule_en, source, valid_from
              FROM measurement.cluster_set
             WHERE level = ? AND known_from <= ?
             ORDER BY version DESC
            """;
    private static final String NEWEST = """
            SELECT level, version, name_de, name_en, rule_de, rule_en, source, valid_from
              FROM measurement.cluster_set
             WHERE level = ? AND valid_from <= ? AND known_from <= ?
             ORDER BY version DESC
             LIMIT 1
            """;
    private static final String CLUSTERS = """
            SELECT key, name_de, name_en, members
              FROM measurement.cluster
             WHERE level = ? AND version = ?
             ORDER BY place
            """;

    private final JdbcClient jdbc;

    ClusterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else enters a version. */
    void lock() {
        jdbc.sql(LOCK).query(Boolean.class).single();
    }

    void add(ClusterSet set, Instant known) {
        jdbc.sql(ADD_SET)
                .param(set.level().key())
                .param(set.version())
                .param(set.name().de())
                .param(set.name().en())
                .param(set.rule().de())
                .param(set.rule().en())
                .param(set.source())
                .param(set.validFrom())
                .param(known.atOffset(ZoneOffset.UTC))
                .update();
        int place = 0;
        for (var cluster : set.clusters()) {
            jdbc.sql(ADD_CLUSTER)
                    .param(set.level().key())
                    .param(set.version())
                    .param(cluster.key())
                    .param(place++)
                    .param(cluster.name().de())
                    .param(cluster.name().en())
                    .param(cluster.members().toArray(String[]::new))
                    .update();
        }
    }

    List<ClusterSet> all(Level level, AsKnown known) {
        return jdbc.sql(ALL)
                .param(level.key())
                .param(known.at().atOffset(ZoneOffset.UTC))
                .query(this::set)
                .list();
    }

    Optional<ClusterSet> newest(Level level, AsKnown known) {
        return jdbc.sql(NEWEST)
                .param(level.key())
                .param(known.day())
                .param(known.at().atOffset(ZoneOffset.UTC))
                .query(this::set)
                .optional();
    }

    private ClusterSet set(ResultSet row, int number) throws SQLException {
        var level = Level.of(row.getString("level"));
        int version = row.getInt("version");
        return new ClusterSet(
                level,
                version,
                new Words(row.getString("name_de"), row.getString("name_en")),
                new Words(row.getString("rule_de"), row.getString("rule_en")),
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                clusters(level, version));
    }

    private List<ClusterSet.Cluster> clusters(Level level, int version) {
        return jdbc.sql(CLUSTERS)
                .param(level.key())
                .param(version)
                .query((row, n) -> new ClusterSet.Cluster(
                        row.getString("key"),
                        new Words(row.getString("name_de"), row.getString("name_en")),
                        List.of((String[]) row.getArray("members").getArray())))
                .list();
    }
}
