package org.werdegang.platform.web.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.platform.store.Hash;

/** Reads and writes the one row of {@code web.initiative}. */
@Repository
class InitiativeStore {
    private static final String READ = """
            SELECT name_de, name_en, logo, logo_type, imprint_de, imprint_en, privacy_de, privacy_en,
                   ombuds_de, ombuds_en, demo, step, version
              FROM web.initiative
            """;
    private static final String WRITE = """
            UPDATE web.initiative
               SET name_de = ?, name_en = ?, logo = ?, logo_type = ?, imprint_de = ?, imprint_en = ?,
                   privacy_de = ?, privacy_en = ?, ombuds_de = ?, ombuds_en = ?, demo = ?, step = ?,
                   code = CASE WHEN ? = 'ADMINISTRATOR' THEN code END, version = version + 1
             WHERE version = ?
            """;
    private static final String CODE = """
            UPDATE web.initiative SET code = coalesce(code, ?) WHERE step = 'ADMINISTRATOR' RETURNING code
            """;

    private final JdbcClient jdbc;

    InitiativeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Initiative read() {
        return jdbc.sql(READ).query(InitiativeStore::initiative).single();
    }

    boolean write(Initiative initiative) {
        var logo = initiative.logo();
        return jdbc.sql(WRITE)
                        .params(Arrays.asList(
                                initiative.name().de(),
                                initiative.name().en(),
                                logo == null ? null : logo.file().bytes(),
                                logo == null ? null : logo.type(),
                                initiative.imprint().de(),
                                initiative.imprint().en(),
                                initiative.privacy().de(),
                                initiative.privacy().en(),
                                initiative.ombuds().de(),
                                initiative.ombuds().en(),
                                initiative.demo(),
                                initiative.step().name(),
                                initiative.step().name(),
                                initiative.version()))
                        .update()
                == 1;
    }

    /** The code of a region that nobody has begun to set up, {@code fresh} if it has none yet. */
    Optional<String> code(String fresh) {
        return jdbc.sql(CODE).param(fresh).query(String.class).optional();
    }

    private static Initiative initiative(ResultSet row, int number) throws SQLException {
        byte[] logo = row.getBytes("logo");
        return new Initiative(
                new InBoth(row.getString("name_de"), row.getString("name_en")),
                logo == null ? null : new Initiative.Logo(Hash.of(logo), row.getString("logo_type")),
                new InBoth(row.getString("imprint_de"), row.getString("imprint_en")),
                new InBoth(row.getString("privacy_de"), row.getString("privacy_en")),
                new InBoth(row.getString("ombuds_de"), row.getString("ombuds_en")),
                row.getBoolean("demo"),
                SetUpStep.valueOf(row.getString("step")),
                row.getInt("version"));
    }
}
