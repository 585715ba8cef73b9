package org.werdegang.platform.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.werdegang.platform.vocabulary.Refused;

/**
 * An installation's database for the length of one command: a server's, the one that a running platform has brought
 * along, or one started for the command and stopped after it. Used in the application's role.
 */
public final class CommandDatabase implements AutoCloseable {
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final List<Runnable> below;

    private CommandDatabase(Map<String, Object> settings, Runnable... below) {
        source.setURL(String.valueOf(settings.get("werdegang.database.url")));
        source.setUser(setting(settings, "user"));
        source.setPassword(setting(settings, "password"));
        this.below = List.of(below);
    }

    private static String setting(Map<String, Object> settings, String name) {
        var app = settings.get("werdegang.database.app-" + name);
        return String.valueOf(app == null ? settings.get("werdegang.database.owner-" + name) : app);
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
                    "werdegang.database.app-user",
                    "werdegang_app",
                    "werdegang.database.app-password",
                    DataDirectory.secret(folder, "app")));
        }
        var directory = DataDirectory.open(folder);
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

    @Override
    public void close() {
        below.forEach(Runnable::run);
    }
}
