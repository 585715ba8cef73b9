package org.werdegang.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.store.DataDirectory;
import org.werdegang.platform.store.EmbeddedDatabase;
import org.werdegang.platform.store.ServerDatabase;
import org.werdegang.platform.territory.map.TerritoryMaps;
import org.werdegang.platform.vocabulary.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code werdegang boundaries}: real boundaries instead of the tile map. */
@Command(
        name = "boundaries",
        mixinStandardHelpOptions = true,
        description = "Replaces the tile map by the boundaries in a GeoJSON file (WGS 84 or EPSG:25832).",
        footer = {
            "",
            "Example: werdegang boundaries municipalities.geojson --data /var/lib/werdegang",
            "Example: werdegang boundaries municipalities.geojson --database jdbc:postgresql://db.example/werdegang"
        })
final class BoundariesCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Parameters(paramLabel = "FILE", description = "The file; each feature names its territory by AGS or ARS.")
    private Path file = Path.of("");

    @Mixin
    private Installation installation = new Installation();

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refused("territory.boundaries.unreadable", file);
        }
        var folder = installation.data();
        var server = installation.server();
        var all = installation.settings().forPlatform();
        // The platform starts for its doors alone: nobody else reaches it, and it takes no job from its neighbours.
        all.putAll(Map.of(
                "spring.config.location",
                Serving.BUILT_IN,
                "server.port",
                0,
                "server.address",
                "localhost",
                "management.server.port",
                -1,
                "db-scheduler.enabled",
                false,
                "logging.level.root",
                "ERROR",
                "logging.level.org.werdegang",
                "WARN",
                "werdegang.data",
                folder));
        try (var shutdown = new Shutdown()) {
            if (server.isEmpty()) {
                var directory = shutdown.open(() -> DataDirectory.open(folder));
                Progress.say("app.progress.database", directory.path());
                all.putAll(
                        shutdown.open(() -> EmbeddedDatabase.start(directory)).settings());
            } else {
                all.putAll(ServerDatabase.check(
                                server.get(), installation.settings().below("werdegang.database."))
                        .settings());
            }
            Progress.say("app.progress.platform");
            tell(Serving.start(all, shutdown).door(TerritoryMaps.class).replaceBoundaries(file, new Caller.Visitor()));
        }
        return 0;
    }

    private static void tell(TerritoryMaps.Replaced replaced) {
        int drawn = replaced.drawn().values().stream().mapToInt(i -> i).sum();
        Progress.say("app.boundaries.done", drawn);
        replaced.missing().stream()
                .limit(SHOWN)
                .forEach(territory -> Progress.say("app.boundaries.missing", territory.key(), territory.nameDe()));
        if (!replaced.foreign().isEmpty()) {
            Progress.say(
                    "app.boundaries.foreign",
                    replaced.foreign().size(),
                    replaced.foreign().getFirst());
        }
    }
}
