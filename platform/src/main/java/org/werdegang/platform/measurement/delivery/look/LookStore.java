package org.werdegang.platform.measurement.delivery.look;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code measurement.delivery_look}. */
@Repository
class LookStore {
    private static final String ADD = """
            INSERT INTO measurement.delivery_look (delivery, account, day, at)
            VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
    private static final String OF = """
            SELECT account, at FROM measurement.delivery_look WHERE delivery = ? ORDER BY at DESC LIMIT 200
            """;

    private final JdbcClient jdbc;

    LookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if that person has looked on that day already. */
    boolean add(UUID delivery, UUID account, LocalDate day, Instant at) {
        return jdbc.sql(ADD)
                        .params(delivery, account, day, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<Looks.Look> of(UUID delivery) {
        return jdbc.sql(OF)
                .param(delivery)
                .query((row, n) -> new Looks.Look(
                        row.getObject("account", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
