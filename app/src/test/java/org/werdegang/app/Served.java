package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.werdegang.platform.journal.JournalCheck;

/** {@code serve} on the database that it brings along, in a process that is killed and started again. */
final class Served implements AutoCloseable {
    /** A job whose process died is given to another after four seconds, not after eighty. */
    private static final List<String> SHORT_LEASE = List.of("-Ddb-scheduler.heartbeat-interval=1s");

    private final Path data;
    private final int port;
    private Running process;

    private Served(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.process = start();
    }

    static Served on(Path data, int port) throws IOException {
        return new Served(data, port);
    }

    private Running start() throws IOException {
        return Running.start(
                SHORT_LEASE,
                "serve",
                "--port",
                Integer.toString(port),
                "--management-port",
                "0",
                "--data",
                data.toString());
    }

    /** The code with which a blank region is set up. */
    String code() throws InterruptedException {
        return process.await("set-up code there: (\\S+)");
    }

    /** Waits until it serves. */
    void ready() throws InterruptedException {
        process.await("Werdegang serves at");
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    void startAgain() throws IOException, InterruptedException {
        process.close();
        process = start();
        ready();
    }

    /** Stops it in good order. */
    void stop() throws InterruptedException {
        process.terminate();
        assertThat(process.ended()).isEqualTo(143);
    }

    /** One row of the database, as its superuser sees it: past row-level security. */
    Map<String, Object> row(String sql, Map<String, ?> parameters) {
        return JdbcClient.create(database()).sql(sql).params(parameters).query().singleRow();
    }

    /** The same, each column under the name of a component of {@code type}. */
    <T> T row(String sql, Map<String, ?> parameters, Class<T> type) {
        return JdbcClient.create(database())
                .sql(sql)
                .params(parameters)
                .query(type)
                .single();
    }

    /** No entry of the journal was lost, doubled or left out of the chain. */
    void chainHolds() {
        var database = database();
        var check = new JournalCheck(JdbcClient.create(database), new DataSourceTransactionManager(database), null);
        assertThat(check.inspect("").flaws()).isEmpty();
    }

    private DriverManagerDataSource database() {
        try {
            String server =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
            String password = Files.readString(data.resolve("secrets/superuser"));
            return new DriverManagerDataSource(
                    "jdbc:postgresql://localhost:" + server.strip() + "/werdegang", "postgres", password.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
