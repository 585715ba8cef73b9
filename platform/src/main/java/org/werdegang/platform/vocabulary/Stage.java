package org.werdegang.platform.vocabulary;

/** A stretch of the education biography, in the order in which a person passes through them (ISCED 2011). */
public enum Stage {
    EARLY_CHILDHOOD("early-childhood", "0"),
    PRIMARY("primary", "1"),
    LOWER_SECONDARY("lower-secondary", "2"),
    UPPER_SECONDARY("upper-secondary", "3–4"),
    HIGHER_EDUCATION("higher-education", "5–8");

    private final String key;
    private final String isced;

    Stage(String key, String isced) {
        this.key = key;
        this.isced = isced;
    }

    /** The stage's name in files, addresses and text keys. */
    public String key() {
        return key;
    }

    /** The ISCED 2011 levels that the stage covers. */
    public String isced() {
        return isced;
    }

    /** @throws IllegalArgumentException if no stage has that key */
    public static Stage of(String key) {
        for (var stage : values()) {
            if (stage.key.equals(key)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("No stage is called \"" + key + "\".");
    }
}
