package org.werdegang.platform.access.oidc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code access.identity}; one row is one person's name at a provider. */
@Repository
class IdentityStore {
    private static final String ACCOUNT = "SELECT account FROM access.identity WHERE issuer = ? AND subject = ?";
    private static final String OF = """
            SELECT issuer, subject, linked_at FROM access.identity WHERE account = ? ORDER BY linked_at
            """;
    private static final String LINK = """
            INSERT INTO access.identity (issuer, subject, account, linked_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    IdentityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> account(String issuer, String subject) {
        return jdbc.sql(ACCOUNT).params(issuer, subject).query(UUID.class).optional();
    }

    List<Identity> of(UUID account) {
        return jdbc.sql(OF)
                .param(account)
                .query((row, n) -> new Identity(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False if the person is linked already, or the account to somebody else at that provider. */
    boolean link(Proven proven, UUID account, Instant at) {
        return jdbc.sql(LINK)
                        .params(
                                proven.issuer(),
                                proven.subject(),
                                account,
                                OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean unlink(UUID account) {
        return jdbc.sql("DELETE FROM access.identity WHERE account = ?")
                        .param(account)
                        .update()
                > 0;
    }
}
