package org.werdegang.platform.vocabulary;

import java.time.Duration;

/** Something that is not the user's fault and passes: say so, and when to try again. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final Duration tryAgainIn;

    /** A passing failure with its text key and the time after which another try makes sense. */
    public Unavailable(String key, Duration tryAgainIn) {
        super(key, null, false, false);
        this.key = key;
        this.tryAgainIn = tryAgainIn;
    }

    /** The key of the text that says what is out of reach. */
    public String key() {
        return key;
    }

    /** How long to wait before another try. */
    public Duration tryAgainIn() {
        return tryAgainIn;
    }
}
