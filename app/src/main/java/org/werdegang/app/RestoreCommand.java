package org.werdegang.app;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.werdegang.platform.store.CommandDatabase;
import org.werdegang.platform.store.backup.Manifest;
import org.werdegang.platform.store.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private Installation installation = new Installation();

    @Override
    public Integer call() throws SQLException {
        Restore.verify(folder);
        try (var opened = installation.alone()) {
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
