package org.werdegang.app;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.werdegang.app.settings.Settings;
import org.werdegang.platform.store.DataDirectory;
import org.werdegang.platform.store.EmbeddedDatabase;
import org.werdegang.platform.store.ServerDatabase;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.initiative.Initiatives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code werdegang serve}: the platform of one initiative, on its own database or a server's. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the platform until it is told to stop.",
        footer = {
            "",
            "Example: werdegang serve --port 8080 --data /var/lib/werdegang",
            "Example: werdegang serve --database jdbc:postgresql://db.example/werdegang --settings werdegang.properties",
            "Example: werdegang serve --settings werdegang.properties --check-settings"
        })
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "PORT", description = "Port of the pages (default: 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--management-port",
            paramLabel = "PORT",
            description = "Port for health and metrics, on loopback unless the settings say otherwise (default: 9090).")
    private @Nullable Integer managementPort;

    @Option(names = "--check-settings", description = "Check the settings, show them without secrets, and end.")
    private boolean checkOnly;

    @Mixin
    private Installation installation = new Installation();

    @Override
    public Integer call() {
        var given = installation.settings();
        if (checkOnly) {
            System.out.println(Progress.text("app.settings.sound"));
            System.out.println(given);
            return 0;
        }
        int pages = port(port, given, "server.port", 8080);
        int management = port(managementPort, given, "management.server.port", 9090);
        if (pages == management && pages != 0) {
            throw new Refused("app.port.same", pages);
        }
        Ports.requireFree(pages);
        Ports.requireFree(management);
        var all = given.forPlatform();
        all.put("server.port", pages);
        all.put("management.server.port", management);
        all.put("spring.config.location", Serving.BUILT_IN);
        var shutdown = new Shutdown();
        var directory = shutdown.open(() -> DataDirectory.open(installation.data()));
        all.put("werdegang.data", directory.path());
        var server = installation.server();
        if (server.isEmpty()) {
            Progress.say("app.progress.database", directory.path());
            var embedded = shutdown.open(() -> EmbeddedDatabase.start(directory));
            all.putAll(embedded.settings());
            serve(all, shutdown);
        } else {
            var external = ServerDatabase.check(server.get(), given.below("werdegang.database."));
            if (external.oneRole()) {
                throw new Refused("app.serve.one-role");
            }
            all.putAll(external.settings());
            serve(all, shutdown);
        }
        return 0;
    }

    private static int port(@Nullable Integer option, Settings given, String key, int otherwise) {
        return option != null ? option : given.find(key).map(Integer::valueOf).orElse(otherwise);
    }

    private static void serve(Map<String, Object> settings, Shutdown shutdown) {
        Progress.say("app.progress.platform");
        var serving = Serving.start(settings, shutdown);
        String address = "http://localhost:" + serving.port();
        Progress.say("app.serve.ready", address);
        serving.door(Initiatives.class).setUpCode().ifPresent(code -> Progress.say("app.serve.blank", address, code));
        Shutdown.await();
    }
}
