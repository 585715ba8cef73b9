package org.werdegang.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations that this release brings along: {@code V0012__feature_what.sql}, in one global order. */
final class Migrations {
    private static final String ALL = "classpath:org/werdegang/platform/store/migrations/V*.sql";

    private Migrations() {}

    /** The number of the newest. */
    static int latest() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(ALL))
                    .map(resource -> resource.getFilename() == null ? "" : resource.getFilename())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations could not be listed.", e);
        }
    }
}
