package org.werdegang.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code access.account} and {@code access.role_held}; one row is one account, one role held. */
@Repository
class AccountStore {
    private static final String BY_ID = """
            SELECT id, email, name, must_change, active, last_sign_in, version
              FROM access.account WHERE id = ?
            """;
    private static final String BY_EMAIL = """
            SELECT id, email, name, must_change, active, last_sign_in, version
              FROM access.account WHERE email_key = ?
            """;
    private static final String PAGE = """
            SELECT id, email, name, must_change, active, last_sign_in, version
              FROM access.account
             WHERE (lower(name), id) > (lower(?), ?)
               AND (? = '' OR position(lower(?) IN lower(name)) > 0 OR position(lower(?) IN email_key) > 0)
             ORDER BY lower(name), id
             LIMIT ?
            """;
    private static final String INSERT = """
            INSERT INTO access.account (id, email, email_key, name, password, must_change, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (email_key) DO NOTHING
            """;
    private static final String UPDATE = """
            UPDATE access.account
               SET email = ?, email_key = ?, name = ?, active = ?, version = version + 1
             WHERE id = ? AND version = ?
            """;
    private static final String PASSWORD = """
            UPDATE access.account SET password = ?, must_change = ?, version = version + 1 WHERE id = ?
            """;
    private static final String SIGNED_IN = """
            UPDATE access.account SET last_sign_in = ?, last_organisation = ? WHERE id = ?
            """;
    private static final String ROLES = """
            SELECT account, organisation, role FROM access.role_held WHERE account = ? ORDER BY organisation, role
            """;
    private static final String GRANT = """
            INSERT INTO access.role_held (account, organisation, role) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String REVOKE = """
            DELETE FROM access.role_held WHERE account = ? AND organisation = ? AND role = ?
            """;
    private static final String HOLDERS = """
            SELECT a.id
              FROM access.account a
              JOIN access.role_held h ON h.account = a.id
             WHERE h.role = ? AND a.active
             ORDER BY a.id
            """;

    private static final String HOLDERS_IN = """
            SELECT DISTINCT a.id, a.email, a.name, a.must_change, a.active, a.last_sign_in, a.version
              FROM access.account a
              JOIN access.role_held h ON h.account = a.id
             WHERE h.role = ? AND (CAST(? AS uuid) IS NULL OR h.organisation = ?) AND a.active
             ORDER BY a.name, a.id
            """;

    private static final List<String> ERASE = List.of(
            "DELETE FROM access.role_held WHERE account = ?",
            "DELETE FROM access.passkey WHERE account = ?",
            "DELETE FROM access.mail_link WHERE account = ?");
    private static final String ERASED = """
            UPDATE access.account
               SET email = ?, email_key = ?, name = 'Gelöschte Person', password = ?, must_change = false, active = false,
                   last_organisation = NULL, last_sign_in = NULL, erasure_asked_at = NULL, version = version + 1
             WHERE id = ?
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(BY_ID).param(id).query(AccountStore::read).optional();
    }

    Optional<Account> find(String emailKey) {
        return jdbc.sql(BY_EMAIL).param(emailKey).query(AccountStore::read).optional();
    }

    List<Account> page(String containing, String afterName, UUID afterId, int limit) {
        return jdbc.sql(PAGE)
                .params(afterName, afterId, containing, containing, containing, limit)
                .query(AccountStore::read)
                .list();
    }

    @Nullable
    String password(UUID id) {
        return jdbc.sql("SELECT password FROM access.account WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Keeps others from doing the same with an account until this transaction ends. */
    void lock(UUID id) {
        jdbc.sql("SELECT id FROM access.account WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** The language in which somebody is written to. */
    String language(UUID id) {
        return jdbc.sql("SELECT language FROM access.account WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("de");
    }

    void language(UUID id, String language) {
        jdbc.sql("UPDATE access.account SET language = ? WHERE id = ?")
                .params(language, id)
                .update();
    }

    /** What the owner of an account calls their passkeys. */
    List<String> passkeys(UUID account) {
        return jdbc.sql("SELECT label FROM access.passkey WHERE account = ? ORDER BY created_at")
                .param(account)
                .query(String.class)
                .list();
    }

    boolean erasureAsked(UUID id) {
        return jdbc.sql("SELECT erasure_asked_at IS NOT NULL FROM access.account WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void askErasure(UUID id, Instant at) {
        jdbc.sql("UPDATE access.account SET erasure_asked_at = ? WHERE id = ? AND erasure_asked_at IS NULL")
                .params(utc(at), id)
                .update();
    }

    /** Leaves of an account nothing but its id, which others refer to. */
    void erase(UUID id, String hash) {
        for (String statement : ERASE) {
            jdbc.sql(statement).param(id).update();
        }
        jdbc.sql(ERASED)
                .params(id + "@erased.invalid", id + "@erased.invalid", hash, id)
                .update();
    }

    Optional<UUID> lastOrganisation(UUID id) {
        return jdbc.sql("SELECT last_organisation FROM access.account WHERE id = ? AND last_organisation IS NOT NULL")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    boolean insert(UUID id, String email, String emailKey, String name, String hash, boolean mustChange, Instant at) {
        return jdbc.sql(INSERT)
                        .params(id, email, emailKey, name, hash, mustChange, utc(at))
                        .update()
                == 1;
    }

    boolean update(Account account, String emailKey) {
        return jdbc.sql(UPDATE)
                        .params(
                                account.email(),
                                emailKey,
                                account.name(),
                                account.active(),
                                account.id(),
                                account.version())
                        .update()
                == 1;
    }

    void password(UUID id, String hash, boolean mustChange) {
        jdbc.sql(PASSWORD).params(hash, mustChange, id).update();
    }

    void signedIn(UUID id, UUID organisation, Instant at) {
        jdbc.sql(SIGNED_IN).params(utc(at), organisation, id).update();
    }

    /** Signs the account out everywhere. */
    void endSessions(UUID account) {
        jdbc.sql("DELETE FROM access.session WHERE principal_name = ?")
                .param(account.toString())
                .update();
    }

    List<RoleHeld> roles(UUID account) {
        return jdbc.sql(ROLES)
                .param(account)
                .query((row, n) -> new RoleHeld(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), Role.valueOf(row.getString(3))))
                .list();
    }

    boolean grant(RoleHeld role) {
        return jdbc.sql(GRANT)
                        .params(role.account(), role.organisation(), role.role().name())
                        .update()
                == 1;
    }

    boolean revoke(RoleHeld role) {
        return jdbc.sql(REVOKE)
                        .params(role.account(), role.organisation(), role.role().name())
                        .update()
                == 1;
    }

    /** The active accounts that hold the role somewhere; whoever asks next waits until this transaction ends. */
    List<UUID> lockHolders(Role role) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('access.holders'))::text")
                .query(String.class)
                .optional();
        return jdbc.sql(HOLDERS).param(role.name()).query(UUID.class).list();
    }

    List<Account> holders(@Nullable UUID organisation, Role role) {
        return jdbc.sql(HOLDERS_IN)
                .params(Arrays.asList(role.name(), organisation, organisation))
                .query(AccountStore::read)
                .list();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        var last = row.getObject("last_sign_in", OffsetDateTime.class);
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getBoolean("must_change"),
                row.getBoolean("active"),
                last == null ? null : last.toInstant(),
                row.getInt("version"));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
