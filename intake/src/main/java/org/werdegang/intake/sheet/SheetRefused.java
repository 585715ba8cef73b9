package org.werdegang.intake.sheet;

import java.util.List;

/**
 * A spreadsheet that is not read, for a reason its owner can mend. The key names a text of {@code intake}'s problems.
 */
public final class SheetRefused extends Exception {
    private final String key;
    private final transient List<String> details;

    SheetRefused(String key, Object... details) {
        super(key + List.of(details));
        this.key = key;
        this.details = List.of(details).stream().map(String::valueOf).toList();
    }

    /** {@code sheet.encrypted}, {@code sheet.broken} and so on. */
    public String key() {
        return key;
    }

    /** What the text's placeholders stand for, in order. */
    public List<String> details() {
        return details == null ? List.of() : details;
    }
}
