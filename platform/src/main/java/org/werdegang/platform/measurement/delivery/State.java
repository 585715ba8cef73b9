package org.werdegang.platform.measurement.delivery;

import java.util.Locale;
import java.util.Optional;

/** How far a delivery has come. */
public enum State {
    /** The file waits to be read, or is being read. */
    READING,
    /** The file cannot be read; its findings say why. */
    UNREADABLE,
    /** Somebody has to say what columns or figures mean. */
    TO_MAP,
    /** The values are being compared with those held. */
    CHECKING,
    /** The preview waits for somebody who confirms it. */
    TO_CHECK,
    /** The values are stored and wait for a second person; only their owner sees them. */
    TO_RELEASE,
    /** Others see the values. */
    RELEASED,
    /** The second person turned the values down; they are taken back. */
    REJECTED,
    /** The values were taken back before release. */
    WITHDRAWN;

    /** As in text keys and addresses: {@code to-map}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state with that key. */
    public static Optional<State> of(String key) {
        for (var state : values()) {
            if (state.key().equals(key)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** True while nothing is stored yet, so that the delivery can be dropped as if it had never been. */
    public boolean droppable() {
        return switch (this) {
            case READING, UNREADABLE, TO_MAP, CHECKING, TO_CHECK -> true;
            case TO_RELEASE, RELEASED, REJECTED, WITHDRAWN -> false;
        };
    }

    /** True while a job works on it. */
    public boolean working() {
        return this == READING || this == CHECKING;
    }
}
