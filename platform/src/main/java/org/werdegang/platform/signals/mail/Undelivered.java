package org.werdegang.platform.signals.mail;

/** A letter was not handed on; the reason names neither reader nor text, so it may be logged. */
final class Undelivered extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    Undelivered(String reason, boolean forGood) {
        super(reason, null, false, false);
        this.forGood = forGood;
    }

    /** True if another try would end the same way, say because the mailbox does not exist. */
    boolean forGood() {
        return forGood;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
