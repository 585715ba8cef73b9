package org.werdegang.app;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.werdegang.platform.store.CommandDatabase;
import org.werdegang.platform.store.backup.Backup;
import org.werdegang.platform.store.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private Installation installation = new Installation();

    @Override
    public Integer call() throws SQLException {
        try (var opened = installation.open()) {
            var manifest = write(opened);
            Progress.say("app.backup.done", folder, manifest.tables().size(), manifest.rows(), manifest.schema());
            Progress.say("app.backup.not-in-it", installation.data().resolve("secrets"));
        }
        return 0;
    }

    private Manifest write(CommandDatabase opened) throws SQLException {
        try (var connection = opened.owner()) {
            return new Backup(connection, Version.number(), table -> Progress.say("app.backup.table", table))
                    .write(folder);
        }
    }
}
