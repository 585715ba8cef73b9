package org.werdegang.platform.vocabulary;

import java.util.Arrays;
import java.util.List;

/**
 * A request that the user can mend: a text key, the details the text names, and nothing personal among them.
 * Pages show the text in the reader's language; the key begins with the feature ({@code need.rank.closed}).
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> details;

    /** A refusal whose text is found under {@code key} and filled with {@code details}. */
    public Refused(String key, Object... details) {
        super(key + Arrays.toString(details), null, false, false);
        this.key = key;
        this.details = List.of(details);
    }

    /** The key of the text that says what happened, where, and how to mend it. */
    public String key() {
        return key;
    }

    /** What the text's placeholders stand for, in order. */
    public List<Object> details() {
        return details;
    }
}
