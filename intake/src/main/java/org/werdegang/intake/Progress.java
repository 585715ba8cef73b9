package org.werdegang.intake;

/** A listener to a long reading that may also end it. Called every few thousand rows, on the reading thread. */
public interface Progress {
    /** Listens to nothing and never ends a reading. */
    Progress NONE = new Progress() {
        @Override
        public void at(long bytesDone, long bytesTotal, long values) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Where the reading stands. */
    void at(long bytesDone, long bytesTotal, long values);

    /** Whether to stop; the report then says so, and nothing of it should be kept. */
    boolean cancelled();
}
