package org.werdegang.platform.access.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code access.token}; one row is one access key. */
@Repository
class TokenStore {
    private static final String OF_ORGANISATION = """
            SELECT id, organisation, name, created_at, created_by, expires, revoked_at, last_used
              FROM access.token
             WHERE organisation = ?
             ORDER BY created_at DESC, id
            """;
    private static final String MADE_BY = """
            SELECT id, organisation, name, created_at, created_by, expires, revoked_at, last_used
              FROM access.token
             WHERE created_by = ?
             ORDER BY created_at DESC, id
            """;
    private static final String BY_HASH = """
            SELECT id, organisation, name, created_at, created_by, expires, revoked_at, last_used
              FROM access.token
             WHERE hash = ?
            """;
    private static final String INSERT = """
            INSERT INTO access.token (id, organisation, name, hash, created_at, created_by, expires)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String REVOKE = """
            UPDATE access.token SET revoked_at = ? WHERE id = ? AND organisation = ? AND revoked_at IS NULL
            """;
    private static final String USED = """
            UPDATE access.token SET last_used = ? WHERE id = ? AND (last_used IS NULL OR last_used < ?)
            """;

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Token> of(UUID organisation) {
        return jdbc.sql(OF_ORGANISATION)
                .param(organisation)
                .query(TokenStore::read)
                .list();
    }

    List<Token> madeBy(UUID account) {
        return jdbc.sql(MADE_BY).param(account).query(TokenStore::read).list();
    }

    Optional<Token> find(byte[] hash) {
        return jdbc.sql(BY_HASH).param(hash).query(TokenStore::read).optional();
    }

    void insert(Token token, byte[] hash) {
        jdbc.sql(INSERT)
                .params(
                        token.id(),
                        token.organisation(),
                        token.name(),
                        hash,
                        utc(token.created()),
                        token.createdBy(),
                        token.expires())
                .update();
    }

    boolean revoke(UUID id, UUID organisation, Instant at) {
        return jdbc.sql(REVOKE).params(utc(at), id, organisation).update() == 1;
    }

    void used(UUID id, LocalDate day) {
        jdbc.sql(USED).params(day, id, day).update();
    }

    private static Token read(ResultSet row, int number) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Token(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class),
                row.getObject("expires", LocalDate.class),
                revoked == null ? null : revoked.toInstant(),
                row.getObject("last_used", LocalDate.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
