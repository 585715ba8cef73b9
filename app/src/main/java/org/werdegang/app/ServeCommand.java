package org.werdegang.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.store.DataDirectory;
import org.werdegang.platform.store.EmbeddedDatabase;
import org.werdegang.platform.store.ServerDatabase;
import org.werdegang.platform.web.initiative.Initiatives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code werdegang serve}: the platform of one initiative, on its own database or a server's. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the platform until it is told to stop.",
        footer = {
            "",
            "Example: werdegang serve --port 8080 --data /var/lib/werdegang",
            "Example: werdegang serve --database jdbc:postgresql://db.example/werdegang --settings werdegang.properties"
        })
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080", description = "Port of the pages (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--management-port",
            defaultValue = "9090",
            description =
                    "Port for health and metrics, on loopback unless the settings say otherwise (default: ${DEFAULT-VALUE}).")
    private int managementPort;

    @Option(names = "--database", description = "Address of a PostgreSQL 15 or newer; without it one is brought along.")
    private @Nullable String database;

    @Option(
            names = "--data",
            defaultValue = "werdegang-data",
            description = "Folder of the embedded database, secrets and outgoing mail (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("werdegang-data");

    @Option(names = "--settings", description = "A properties file; docs/reference/settings.md lists every key.")
    private @Nullable Path settings;

    @Override
    public Integer call() {
        Ports.requireFree(port);
        Ports.requireFree(managementPort);
        var all = new LinkedHashMap<String, Object>();
        all.put("server.port", port);
        all.put("management.server.port", managementPort);
        all.put("spring.config.location", Settings.location(settings));
        var directory = DataDirectory.open(data);
        all.put("werdegang.data", directory.path());
        if (database == null) {
            Progress.say("app.progress.database", directory.path());
            var embedded = EmbeddedDatabase.start(directory);
            all.putAll(embedded.settings());
            serve(all, embedded, directory);
        } else {
            var server = ServerDatabase.check(database, Settings.database(settings));
            all.putAll(server.settings());
            serve(all, directory);
        }
        return 0;
    }

    private static void serve(Map<String, Object> settings, AutoCloseable... below) {
        Progress.say("app.progress.platform");
        var serving = Serving.start(settings, below);
        String address = "http://localhost:" + serving.port();
        Progress.say("app.serve.ready", address);
        serving.door(Initiatives.class).setUpCode().ifPresent(code -> Progress.say("app.serve.blank", address, code));
        Serving.untilStopped();
    }
}
