package org.werdegang.platform.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.werdegang.platform.vocabulary.Refused;

/**
 * An installation's database for the length of one command: a server's, the one that a running platform has brought
 * along, or one started for the command and stopped after it. Used in the application's role, or the owner's.
 */
public final class CommandDatabase implements AutoCloseable {
    private final Map<String, Object> settings;
    private final PGSimpleDataSource source;
    private final List<Runnable> below;

    private CommandDatabase(Map<String, Object> settings, Runnable... below) {
        this.settings = settings;
        this.source = source(settings.containsKey("werdegang.database.app-user") ? "app" : "owner");
        this.below = List.of(below);
    }

    private PGSimpleDataSource source(String role) {
        var made = new PGSimpleDataSource();
        made.setURL(String.valueOf(settings.get("werdegang.database.url")));
        made.setUser(String.valueOf(settings.get("werdegang.database." + role + "-user")));
        made.setPassword(String.valueOf(settings.get("werdegang.database." + role + "-password")));
        made.setApplicationName("werdegang-command");
        return made;
    }

    /**
     * The database in a data folder, whether the platform runs on it or not.
     *
     * @throws Refused if there is none
     */
    public static CommandDatabase in(Path data) {
        var folder = data.toAbsolutePath().normalize();
        var postgres = folder.resolve("postgres");
        if (!Files.exists(postgres.resolve("PG_VERSION"))) {
            throw new Refused("store.data.none", folder);
        }
        var port = LeftoverServer.port(postgres);
        if (port.isPresent()) {
            return new CommandDatabase(Map.of(
                    "werdegang.database.url",
                    "jdbc:postgresql://localhost:" + port.get() + "/werdegang",
                    "werdegang.database.owner-user",
                    "werdegang_owner",
                    "werdegang.database.owner-password",
                    DataDirectory.secret(folder, "owner"),
                    "werdegang.database.app-user",
                    "werdegang_app",
                    "werdegang.database.app-password",
                    DataDirectory.secret(folder, "app")));
        }
        return alone(folder);
    }

    /**
     * The database in a data folder, made if it is missing, for this command alone.
     *
     * @throws Refused if a platform runs on it, and as {@link DataDirectory#open} does
     */
    public static CommandDatabase alone(Path data) {
        var directory = DataDirectory.open(data);
        var database = EmbeddedDatabase.start(directory);
        return new CommandDatabase(database.settings(), database::close, directory::close);
    }

    /**
     * A server's database.
     *
     * @throws Refused as {@link ServerDatabase#check} does
     */
    public static CommandDatabase at(String url, Map<String, String> roles) {
        return new CommandDatabase(ServerDatabase.check(url, roles).settings());
    }

    /** Statements on it. */
    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /** Transactions on it. */
    public PlatformTransactionManager transactions() {
        return new DataSourceTransactionManager(source);
    }

    /** A connection of the command's own, in the role that owns the schemas. */
    public Connection owner() throws SQLException {
        return source("owner").getConnection();
    }

    /** The role with which the platform reads and writes. */
    public String app() {
        return source.getUser();
    }

    @Override
    public void close() {
        below.forEach(Runnable::run);
    }
}
