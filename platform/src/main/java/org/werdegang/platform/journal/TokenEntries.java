package org.werdegang.platform.journal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.werdegang.platform.access.token.TokenChanged;

/** Writes down what happens to access keys, in the transaction in which it happens. */
@Component
class TokenEntries {
    private final Journal journal;

    TokenEntries(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    void on(TokenChanged change) {
        journal.write(change.by(), change.what(), change.token().toString(), change.before(), change.after());
    }
}
