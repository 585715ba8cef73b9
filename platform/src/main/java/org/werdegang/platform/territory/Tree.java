package org.werdegang.platform.territory;

/** An order in which territories belong to larger ones; a territory stands in several at once. */
public enum Tree {
    /** Municipality in district. */
    DISTRICT("district"),
    /** District in state, state in country. */
    STATE("state"),
    /** District or municipality in a regional association such as the RVR. */
    REGIONAL_ASSOCIATION("regional-association"),
    /** Whoever takes part in the initiative. */
    INITIATIVE("initiative"),
    /** District or municipality in a district of the employment agency. */
    AGENCY("agency"),
    /** Social space in municipality. */
    SOCIAL_SPACE("social-space");

    private final String key;

    Tree(String key) {
        this.key = key;
    }

    /** The tree's name in files, addresses and text keys. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if no tree has that key */
    public static Tree of(String key) {
        for (var tree : values()) {
            if (tree.key.equals(key)) {
                return tree;
            }
        }
        throw new IllegalArgumentException("No tree is called \"" + key + "\".");
    }
}
