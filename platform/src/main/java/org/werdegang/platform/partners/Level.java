package org.werdegang.platform.partners;

import java.util.Locale;

/** Where in an organisation somebody works: who decides, who steers, who does. */
public enum Level {
    LEADERSHIP,
    STEERING,
    OPERATIONAL;

    /** The level's name in files and text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
