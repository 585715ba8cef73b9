package org.werdegang.app;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.werdegang.app.settings.Settings;
import org.werdegang.platform.store.CommandDatabase;
import org.werdegang.platform.store.backup.Backup;
import org.werdegang.platform.store.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code werdegang backup DIR}: everything the database holds at one moment, taken while people work. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes everything that the database holds into a folder, also while the platform runs.",
            "Not in it: the settings file and the folder \"secrets\" of --data. Keep these elsewhere."
        },
        footer = {
            "",
            "Example: werdegang backup /backup/werdegang-2026-01-15 --data /var/lib/werdegang",
            "Example: werdegang backup /backup/today --settings /etc/werdegang/werdegang.properties"
        })
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "A new folder, or an older backup, which is replaced.")
    private Path folder = Path.of("backup");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Address of the PostgreSQL; without it the one in --data.")
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
        try (var opened = open(given)) {
            var manifest = write(opened);
            Progress.say("app.backup.done", folder, manifest.tables().size(), manifest.rows(), manifest.schema());
            Progress.say("app.backup.not-in-it", Installation.data(data, given).resolve("secrets"));
        }
        return 0;
    }

    private CommandDatabase open(Settings given) {
        return Installation.database(database, given)
                .map(url -> CommandDatabase.at(url, given.below("werdegang.database.")))
                .orElseGet(() -> CommandDatabase.in(Installation.data(data, given)));
    }

    private Manifest write(CommandDatabase opened) throws SQLException {
        try (var connection = opened.owner()) {
            return new Backup(connection, Version.number(), table -> Progress.say("app.backup.table", table))
                    .write(folder);
        }
    }
}
