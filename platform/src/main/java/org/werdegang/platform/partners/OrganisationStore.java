package org.werdegang.platform.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code partners.organisation}; one row is one organisation or unit. */
@Repository
class OrganisationStore {
    private static final String BY_ID = """
            SELECT id, name_de, name_en, sector, territory, parent, office, version
              FROM partners.organisation WHERE id = ANY (?)
             ORDER BY lower(name_de), id
            """;
    private static final String PAGE = """
            SELECT id, name_de, name_en, sector, territory, parent, office, version
              FROM partners.organisation
             WHERE (lower(name_de), id) > (lower(?), ?)
               AND (? = '' OR position(lower(?) IN lower(name_de)) > 0 OR position(lower(?) IN lower(name_en)) > 0)
             ORDER BY lower(name_de), id
             LIMIT ?
            """;
    private static final String OFFICE = """
            SELECT id, name_de, name_en, sector, territory, parent, office, version
              FROM partners.organisation WHERE office
            """;
    private static final String UNITS = """
            SELECT id, name_de, name_en, sector, territory, parent, office, version
              FROM partners.organisation WHERE parent = ? ORDER BY lower(name_de), id
            """;
    /** The organisation itself and everything above it; ends at a circle too. */
    private static final String ABOVE = """
            WITH RECURSIVE above (id, parent) AS (
                SELECT id, parent FROM partners.organisation WHERE id = ?
                 UNION
                SELECT o.id, o.parent FROM partners.organisation o JOIN above ON o.id = above.parent)
            SELECT id FROM above
            """;

    private static final String INSERT = """
            INSERT INTO partners.organisation (id, name_de, name_en, sector, territory, parent, office)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            UPDATE partners.organisation
               SET name_de = ?, name_en = ?, sector = ?, territory = ?, parent = ?, version = version + 1
             WHERE id = ? AND version = ?
            """;

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    List<Organisation> find(Collection<UUID> ids) {
        return jdbc.sql(BY_ID)
                .param(ids.toArray(UUID[]::new))
                .query(OrganisationStore::organisation)
                .list();
    }

    List<Organisation> page(String containing, String afterName, UUID afterId, int limit) {
        return jdbc.sql(PAGE)
                .params(afterName, afterId, containing, containing, containing, limit)
                .query(OrganisationStore::organisation)
                .list();
    }

    Optional<Organisation> office() {
        return jdbc.sql(OFFICE).query(OrganisationStore::organisation).optional();
    }

    List<Organisation> units(UUID parent) {
        return jdbc.sql(UNITS)
                .param(parent)
                .query(OrganisationStore::organisation)
                .list();
    }

    List<UUID> withAllAbove(UUID id) {
        return jdbc.sql(ABOVE).param(id).query(UUID.class).list();
    }

    void insert(Organisation o) {
        jdbc.sql(INSERT)
                .params(Arrays.asList(
                        o.id(), o.nameDe(), o.nameEn(), o.sector().name(), o.territory(), o.parent(), o.office()))
                .update();
    }

    boolean update(Organisation o) {
        return jdbc.sql(UPDATE)
                        .params(Arrays.asList(
                                o.nameDe(),
                                o.nameEn(),
                                o.sector().name(),
                                o.territory(),
                                o.parent(),
                                o.id(),
                                o.version()))
                        .update()
                == 1;
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name_de"),
                row.getString("name_en"),
                Sector.valueOf(row.getString("sector")),
                row.getString("territory"),
                row.getObject("parent", UUID.class),
                row.getBoolean("office"),
                row.getInt("version"));
    }
}
