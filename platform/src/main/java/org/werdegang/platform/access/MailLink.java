package org.werdegang.platform.access;

import java.time.Duration;
import java.util.UUID;

/** A link that was sent by mail and lets whoever opens it choose a password, once. */
record MailLink(UUID account, Purpose purpose) {
    /** Why it was sent. */
    enum Purpose {
        /** To somebody who is new; they may be on holiday. */
        INVITATION(Duration.ofDays(7)),
        /** To somebody who waits for it. */
        RESET(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        /** How long the link can be used. */
        Duration life() {
            return life;
        }
    }
}
