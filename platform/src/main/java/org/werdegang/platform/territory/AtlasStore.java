package org.werdegang.platform.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.platform.store.OncePerReading;
import org.werdegang.platform.vocabulary.AsKnown;

/** Reads all of schema {@code territory} at once and keeps it as long as its revision stays the same. */
@Repository
class AtlasStore {
    private static final String REVISION = "SELECT revision FROM territory.revision";
    private static final String VERSIONS = """
            SELECT id, key, level, name_de, name_en, in_de, in_en, valid_from, valid_to, known_from, end_known_from
              FROM territory.version
            """;
    private static final String SUCCESSIONS = """
            SELECT from_version, to_version, weight, estimated, known_from
              FROM territory.successor
            """;
    private static final String MEMBERSHIPS = """
            SELECT tree, child, parent, valid_from, valid_to, known_from, known_to
              FROM territory.membership
            """;
    private static final AsKnown EVERYTHING = new AsKnown(Instant.MAX);

    /**
     * All rows of one revision; any node may hold its own, the database says whether it is still good. Between two
     * moments at which something became known, knowledge is the same, so there is one atlas for all days in between.
     */
    private record Rows(
            long revision,
            List<Atlas.Version> versions,
            List<Succession> successions,
            List<Atlas.Membership> memberships,
            Atlas today,
            NavigableSet<Instant> moments,
            Map<Instant, Atlas> earlier) {
        Atlas asOf(AsKnown known) {
            var moment = moments.floor(known.at());
            return earlier.computeIfAbsent(
                    moment == null ? Instant.MIN : moment,
                    m -> new Atlas(versions, successions, memberships, new AsKnown(m)));
        }
    }

    private final AtomicReference<@Nullable Rows> kept = new AtomicReference<>();
    private final OncePerReading<Long> revision = new OncePerReading<>();
    private final JdbcClient jdbc;

    AtlasStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Atlas atlas() {
        return rows().today();
    }

    Atlas atlas(AsKnown known) {
        return rows().asOf(known);
    }

    private Rows rows() {
        long revision =
                this.revision.get(() -> jdbc.sql(REVISION).query(Long.class).single());
        var rows = kept.get();
        if (rows == null || rows.revision() != revision) {
            rows = read(revision);
            kept.set(rows);
        }
        return rows;
    }

    private Rows read(long revision) {
        var versions = jdbc.sql(VERSIONS).query((row, n) -> version(row)).list();
        var successions =
                jdbc.sql(SUCCESSIONS).query((row, n) -> succession(row)).list();
        var memberships =
                jdbc.sql(MEMBERSHIPS).query((row, n) -> membership(row)).list();
        return new Rows(
                revision,
                versions,
                successions,
                memberships,
                new Atlas(versions, successions, memberships, EVERYTHING),
                moments(versions, successions, memberships),
                new ConcurrentHashMap<>());
    }

    private static NavigableSet<Instant> moments(
            List<Atlas.Version> versions, List<Succession> successions, List<Atlas.Membership> memberships) {
        var moments = new TreeSet<Instant>();
        versions.forEach(v -> {
            moments.add(v.knownFrom());
            Optional.ofNullable(v.endKnownFrom()).ifPresent(moments::add);
        });
        successions.forEach(s -> moments.add(s.knownFrom()));
        memberships.forEach(m -> {
            moments.add(m.knownFrom());
            Optional.ofNullable(m.knownTo()).ifPresent(moments::add);
        });
        return moments;
    }

    private static Atlas.Version version(ResultSet row) throws SQLException {
        var territory = new Territory(
                row.getObject("id", UUID.class),
                row.getString("key"),
                Level.of(row.getString("level")),
                row.getString("name_de"),
                row.getString("name_en"),
                row.getString("in_de"),
                row.getString("in_en"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
        return new Atlas.Version(territory, instant(row, "known_from"), instantOrNull(row, "end_known_from"));
    }

    private static Succession succession(ResultSet row) throws SQLException {
        return new Succession(
                row.getObject("from_version", UUID.class),
                row.getObject("to_version", UUID.class),
                row.getBigDecimal("weight"),
                row.getBoolean("estimated"),
                instant(row, "known_from"));
    }

    private static Atlas.Membership membership(ResultSet row) throws SQLException {
        return new Atlas.Membership(
                Tree.of(row.getString("tree")),
                row.getString("child"),
                row.getString("parent"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                instant(row, "known_from"),
                instantOrNull(row, "known_to"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
