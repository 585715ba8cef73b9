package org.werdegang.app;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.werdegang.app.settings.Settings;
import org.werdegang.platform.store.CommandDatabase;
import org.werdegang.platform.store.backup.Manifest;
import org.werdegang.platform.store.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code werdegang restore DIR}: a backup back into a database, whole or not at all. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a backup back into an empty database, whole or not at all, after checking every file.",
            "The next start brings the schema to this release. The master key and the settings come from where you keep them."
        },
        footer = {
            "",
            "Example: werdegang restore /backup/werdegang-2026-01-15 --data /var/lib/werdegang",
            "Example: werdegang restore /backup/today --settings /etc/werdegang/werdegang.properties --replace"
        })
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder that \"backup\" has written.")
    private Path folder = Path.of("backup");

    @Option(names = "--replace", description = "Give up the data that are in the database already.")
    private boolean replace;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Address of the PostgreSQL; without it one in --data, made if missing.")
    private @Nullable String database;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the embedded database (default: werdegang-data in this folder).")
    private @Nullable Path data;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "The properties file with which the platform is served.")
    private @Nullable Path settings;

    @Override
    public Integer call() throws SQLException {
        var given = Settings.read(settings, System.getenv());
        Restore.verify(folder);
        try (var opened = Installation.database(database, given)
                .map(url -> CommandDatabase.at(url, given.below("werdegang.database.")))
                .orElseGet(() -> CommandDatabase.alone(Installation.data(data, given)))) {
            var manifest = read(opened);
            Progress.say("app.restore.done", manifest.tables().size(), manifest.rows(), manifest.madeAt());
        }
        return 0;
    }

    private Manifest read(CommandDatabase opened) throws SQLException {
        try (var connection = opened.owner()) {
            return new Restore(connection, opened.app(), table -> Progress.say("app.restore.table", table))
                    .read(folder, replace);
        }
    }
}
