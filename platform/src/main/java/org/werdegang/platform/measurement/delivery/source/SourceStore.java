package org.werdegang.platform.measurement.delivery.source;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code measurement.registered_source}; one row is one source of one organisation. */
@Repository
class SourceStore {
    private static final String ADD = """
            INSERT INTO measurement.registered_source (id, organisation, key, title, publisher, licence, attribution,
                                                       official, invented, rhythm, next_release, office_releases)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (organisation, key) DO NOTHING
            """;
    private static final String CHANGE = """
            UPDATE measurement.registered_source
               SET title = ?, publisher = ?, licence = ?, attribution = ?, official = ?, invented = ?, rhythm = ?,
                   next_release = ?, office_releases = ?, version = version + 1
             WHERE id = ? AND version = ?
            """;
    private static final String FIND = """
            SELECT id AS source, organisation, key, title, publisher, licence, attribution, official, invented, rhythm,
                   next_release, office_releases, version
              FROM measurement.registered_source
             WHERE id = ?
            """;
    private static final String PAGE = """
            SELECT id AS source, organisation, key, title, publisher, licence, attribution, official, invented, rhythm,
                   next_release, office_releases, version
              FROM measurement.registered_source
             WHERE (CAST(:organisation AS uuid) IS NULL OR organisation = :organisation)
               AND (:containing = '' OR position(lower(:containing) IN lower(title || ' ' || key)) > 0)
               AND (lower(title), id) > (:title, :id)
             ORDER BY lower(title), id
             LIMIT :limit
            """;

    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the organisation has a source under that key already. */
    boolean add(RegisteredSource s) {
        return jdbc.sql(ADD)
                        .param(s.id())
                        .param(s.organisation())
                        .param(s.key())
                        .param(s.title())
                        .param(s.publisher())
                        .param(s.licence())
                        .param(s.attribution())
                        .param(s.official())
                        .param(s.invented())
                        .param(s.rhythm().name())
                        .param(s.nextRelease())
                        .param(s.officeReleases())
                        .update()
                > 0;
    }

    /** False if somebody else changed it since. */
    boolean change(RegisteredSource s) {
        return jdbc.sql(CHANGE)
                        .param(s.title())
                        .param(s.publisher())
                        .param(s.licence())
                        .param(s.attribution())
                        .param(s.official())
                        .param(s.invented())
                        .param(s.rhythm().name())
                        .param(s.nextRelease())
                        .param(s.officeReleases())
                        .param(s.id())
                        .param(s.version())
                        .update()
                > 0;
    }

    Optional<RegisteredSource> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(SourceRow::read).optional();
    }

    /** In the order of titles, after the one with that title and id; of one organisation if one is given. */
    List<RegisteredSource> page(@Nullable UUID organisation, String containing, String title, UUID id, int limit) {
        return jdbc.sql(PAGE)
                .param("organisation", organisation)
                .param("containing", containing)
                .param("title", title)
                .param("id", id)
                .param("limit", limit)
                .query(SourceRow::read)
                .list();
    }
}
