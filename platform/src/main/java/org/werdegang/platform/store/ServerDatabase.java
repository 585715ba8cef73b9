package org.werdegang.platform.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.werdegang.platform.vocabulary.Refused;

/** A PostgreSQL that a server already runs, looked at before the platform starts on it. */
public final class ServerDatabase {
    private static final int OLDEST = 15;
    private static final String PASSES_ROW_SECURITY = """
            SELECT rolsuper OR rolbypassrls OR pg_has_role(current_user, CAST(? AS name), 'MEMBER')
              FROM pg_roles
             WHERE rolname = current_user
            """;

    private final Map<String, Object> settings;

    private ServerDatabase(Map<String, Object> settings) {
        this.settings = settings;
    }

    /**
     * Looks whether the platform can work on that database, so that a mistake is told in a sentence.
     *
     * @param url its JDBC address
     * @param roles {@code owner-user}, {@code owner-password} and, where the roles are apart, {@code app-user},
     *     {@code app-password}
     * @throws Refused if it is out of reach, older than 15, refuses a role, holds a newer schema, or the
     *     role of the application passes row-level security
     */
    public static ServerDatabase check(String url, Map<String, String> roles) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Refused("store.server.not-postgres", url);
        }
        var settings = new LinkedHashMap<String, Object>();
        settings.put("werdegang.database.url", url);
        roles.forEach((name, value) -> settings.put("werdegang.database." + name, value));
        settings.putIfAbsent("werdegang.database.owner-user", "werdegang");
        settings.putIfAbsent("werdegang.database.owner-password", "");
        look(url, settings, "owner");
        if (roles.containsKey("app-user")) {
            if (roles.get("app-user").equals(settings.get("werdegang.database.owner-user"))) {
                throw new Refused("store.server.app-role", url, roles.get("app-user"));
            }
            look(url, settings, "app");
        }
        return new ServerDatabase(settings);
    }

    private static void look(String url, Map<String, Object> settings, String role) {
        String user = String.valueOf(settings.get("werdegang.database." + role + "-user"));
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty(
                "password", String.valueOf(settings.getOrDefault("werdegang.database." + role + "-password", "")));
        login.setProperty("connectTimeout", "5");
        try (var connection = DriverManager.getConnection(url, login)) {
            requireVersion(url, connection.getMetaData().getDatabaseMajorVersion());
            if (role.equals("owner")) {
                checkSchema(url, connection);
            } else {
                checkRights(url, connection, user, String.valueOf(settings.get("werdegang.database.owner-user")));
            }
        } catch (SQLException e) {
            throw refusal(url, user, role, e);
        }
    }

    static void requireVersion(String url, int version) {
        if (version < OLDEST) {
            throw new Refused("store.server.too-old", url, version, OLDEST);
        }
    }

    private static void checkSchema(String url, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var exists = statement.executeQuery("SELECT to_regclass('store.flyway_schema_history') IS NOT NULL")) {
                exists.next();
                if (!exists.getBoolean(1)) {
                    return;
                }
            }
            int known = Migrations.latest();
            try (var rows = statement.executeQuery(
                    "SELECT coalesce(max(CAST(version AS integer)), 0) FROM store.flyway_schema_history")) {
                rows.next();
                if (rows.getInt(1) > known) {
                    throw new Refused("store.server.newer", url, rows.getInt(1), known);
                }
            }
        }
    }

    /** A superuser, a role with BYPASSRLS and the owner of a table see each row, whatever its policy says. */
    private static void checkRights(String url, Connection connection, String user, String owner) throws SQLException {
        try (var statement = connection.prepareStatement(PASSES_ROW_SECURITY)) {
            statement.setString(1, owner);
            try (var rows = statement.executeQuery()) {
                rows.next();
                if (rows.getBoolean(1)) {
                    throw new Refused("store.server.app-role", url, user);
                }
            }
        }
    }

    private static Refused refusal(String url, String user, String role, SQLException e) {
        return switch (e.getSQLState() == null ? "" : e.getSQLState()) {
            case "28P01", "28000" -> new Refused("store.server.password", url, user, role);
            case "3D000" -> new Refused("store.server.unknown", url, user);
            default -> new Refused("store.server.unreachable", url, String.valueOf(e.getMessage()));
        };
    }

    /** True if the application works as the owner of its tables, so that row-level security does not hold for it. */
    public boolean oneRole() {
        return !settings.containsKey("werdegang.database.app-user");
    }

    /** The settings with which the platform uses this database. */
    public Map<String, Object> settings() {
        return Map.copyOf(settings);
    }
}
