package org.werdegang.platform.territory;

/** What kind of area a territory is. */
public enum Level {
    MUNICIPALITY("municipality"),
    DISTRICT("district"),
    AGENCY_DISTRICT("agency-district"),
    SOCIAL_SPACE("social-space"),
    REGIONAL_ASSOCIATION("regional-association"),
    INITIATIVE("initiative"),
    STATE("state"),
    COUNTRY("country");

    private final String key;

    Level(String key) {
        this.key = key;
    }

    /** The level's name in files, addresses and text keys. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if no level has that key */
    public static Level of(String key) {
        for (var level : values()) {
            if (level.key.equals(key)) {
                return level;
            }
        }
        throw new IllegalArgumentException("No level is called \"" + key + "\".");
    }
}
