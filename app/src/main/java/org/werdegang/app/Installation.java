package org.werdegang.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.werdegang.app.settings.Settings;
import org.werdegang.platform.store.CommandDatabase;
import picocli.CommandLine.Option;

/** Which data folder, settings and database a command means: the command line outranks the settings. */
final class Installation {
    private static final Path HERE = Path.of("werdegang-data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Address of a PostgreSQL 15 or newer; without it the one that --data brings along.")
    private @Nullable String database;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of the embedded database, secrets and outgoing mail (default: werdegang-data in this folder).")
    private @Nullable Path data;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "The properties file of the platform; docs/reference/settings.md lists every key.")
    private @Nullable Path settings;

    private @Nullable Settings read;

    /** What the settings file and the environment say. */
    Settings settings() {
        if (read == null) {
            read = Settings.read(settings, System.getenv());
        }
        return read;
    }

    /** The data folder. */
    Path data() {
        return data != null
                ? data
                : settings().find("werdegang.data").map(Path::of).orElse(HERE);
    }

    /** The address of a server's database; empty for the one in the data folder. */
    Optional<String> server() {
        return database != null ? Optional.of(database) : settings().find("werdegang.database.url");
    }

    /** The database for the length of this command, whether the platform runs or not. */
    CommandDatabase open() {
        return server().map(this::at).orElseGet(() -> CommandDatabase.in(data()));
    }

    /** The database for this command alone, made if it is missing. */
    CommandDatabase alone() {
        return server().map(this::at).orElseGet(() -> CommandDatabase.alone(data()));
    }

    private CommandDatabase at(String url) {
        return CommandDatabase.at(url, settings().below("werdegang.database."));
    }
}
