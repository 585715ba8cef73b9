package org.werdegang.engine.disclosure;

import java.util.Map;

/** A rule that decides which figures leave, and to whom; its name stands on every table it made. */
public sealed interface Policy {
    /** The rule's name, printed with every release. */
    String name();

    /** True if figures of this origin may leave. */
    boolean passes(Origin origin);

    /** Lets out what passes; every other figure becomes withheld as not released. Keeps the order of keys. */
    default <K> Release<K> release(Map<K, Figure> figures) {
        return Release.by(this, figures);
    }

    /** Only what an official source has already published: for the public, the API and every export. */
    record AlreadyOfficial() implements Policy {
        @Override
        public String name() {
            return "already-official";
        }

        @Override
        public boolean passes(Origin origin) {
            return origin.official();
        }
    }

    /**
     * Official figures, what partners have released by four eyes, and the reader's own: only for signed-in pages.
     *
     * @param reader the key of the organisation for which the reader has signed in
     */
    record OwnerReleased(String reader) implements Policy {
        @Override
        public String name() {
            return "owner-released";
        }

        @Override
        public boolean passes(Origin origin) {
            return origin.official() || origin.released() || origin.owner().equals(reader);
        }
    }
}
