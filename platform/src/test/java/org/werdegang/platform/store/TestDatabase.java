package org.werdegang.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** One real PostgreSQL per test run; each application context gets a fresh database in it, with separate roles. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** The server's binaries are unpacked once for all test runs of this machine. */
    static final Path RUNTIME = Path.of(System.getProperty("java.io.tmpdir"), "werdegang-test-runtime");

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", fresh()));
    }

    /** The settings of a new, empty database. */
    public static Map<String, Object> fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        Server.RUNNING.execute("CREATE DATABASE " + name + " OWNER test_owner");
        return Map.of(
                "werdegang.database.url", Server.RUNNING.url(name),
                "werdegang.database.owner-user", "test_owner",
                "werdegang.database.owner-password", "owner",
                "werdegang.database.app-user", "test_app",
                "werdegang.database.app-password", "app",
                "werdegang.database.pool-size", "6",
                "werdegang.master-key", "5e".repeat(32),
                "werdegang.data", Server.DATA.resolve(name).toString());
    }

    /** Runs one statement as superuser of the tests' server. */
    static void asSuperuser(String sql) {
        Server.RUNNING.execute(sql);
    }

    private static final class Server {
        static final Path DATA = folder();
        static final EmbeddedDatabase RUNNING = start();

        private static Path folder() {
            try {
                return Files.createTempDirectory("werdegang-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedDatabase start() {
            var data = DataDirectory.open(DATA);
            var database = EmbeddedDatabase.start(data, RUNTIME);
            database.execute("CREATE ROLE test_owner LOGIN PASSWORD 'owner'");
            database.execute("CREATE ROLE test_app LOGIN PASSWORD 'app'");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                data.close();
                FileSystemUtils.deleteRecursively(data.path().toFile());
            }));
            return database;
        }
    }
}
