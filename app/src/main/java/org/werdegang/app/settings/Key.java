package org.werdegang.app.settings;

import java.util.Locale;

/**
 * One setting that a deployment may make; docs/reference/settings.md says what it means.
 *
 * @param name as it stands in the settings file
 * @param kind what its value must look like
 */
public record Key(String name, Kind kind) {
    static final String FROM_FILE = "-file";

    /** The same name as a variable of the environment: {@code WERDEGANG_DATABASE_OWNERPASSWORD}. */
    String variable() {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** The key that names a file with this secret in it. */
    Key inFile() {
        return new Key(name + FROM_FILE, new Kind.SecretFile());
    }
}
