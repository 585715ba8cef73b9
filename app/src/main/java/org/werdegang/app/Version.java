package org.werdegang.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The release, as the jar's manifest names it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"werdegang " + number()};
    }

    static String number() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
