package org.werdegang.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations that this release brings along: {@code V0012__feature_what.sql}, in one global order. */
public final class Migrations {
    private static final String ALL = "classpath:org/werdegang/platform/store/migrations/V*.sql";

    private Migrations() {}

    /** The number of the newest. */
    static int latest() {
        return all().stream().mapToInt(Migrations::number).max().orElseThrow();
    }

    /** The script of that version, however many zeros are before it. */
    public static Optional<Resource> find(String version) {
        int number = Integer.parseInt(version);
        return all().stream().filter(script -> number(script) == number).findFirst();
    }

    private static int number(Resource script) {
        String name = script.getFilename() == null ? "" : script.getFilename();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static List<Resource> all() {
        try {
            return Arrays.asList(new PathMatchingResourcePatternResolver().getResources(ALL));
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations could not be listed.", e);
        }
    }
}
