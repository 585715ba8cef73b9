package org.werdegang.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.werdegang.app.settings.Settings;

/** Which data folder and which database a command means: the command line outranks the settings. */
final class Installation {
    private static final Path HERE = Path.of("werdegang-data");

    private Installation() {}

    static Path data(@Nullable Path option, Settings given) {
        return option != null
                ? option
                : given.find("werdegang.data").map(Path::of).orElse(HERE);
    }

    /** The address of a server's database; empty for the one in the data folder. */
    static Optional<String> database(@Nullable String option, Settings given) {
        return option != null ? Optional.of(option) : given.find("werdegang.database.url");
    }
}
