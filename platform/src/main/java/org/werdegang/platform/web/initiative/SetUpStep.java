package org.werdegang.platform.web.initiative;

import java.util.List;

/** What a blank region needs next, in this order. */
public enum SetUpStep {
    /** The code from the server's console, the initiative's name, and its first administrator. */
    ADMINISTRATOR,
    /** The municipalities and districts. */
    TERRITORY,
    /** The logo; may be left out. */
    LOGO,
    /** The first statistics file. */
    FIRST_FILE,
    /** Nothing more. */
    DONE;

    /** The step's name in addresses and text keys. */
    public String key() {
        return switch (this) {
            case ADMINISTRATOR -> "administrator";
            case TERRITORY -> "territory";
            case LOGO -> "logo";
            case FIRST_FILE -> "file";
            case DONE -> "done";
        };
    }

    /** All steps, in order. */
    public List<SetUpStep> all() {
        return List.of(values());
    }

    /** True if this step comes before {@code other}. */
    public boolean before(SetUpStep other) {
        return compareTo(other) < 0;
    }

    /** The step after this one. */
    public SetUpStep next() {
        return switch (this) {
            case ADMINISTRATOR -> TERRITORY;
            case TERRITORY -> LOGO;
            case LOGO -> FIRST_FILE;
            case FIRST_FILE, DONE -> DONE;
        };
    }
}
