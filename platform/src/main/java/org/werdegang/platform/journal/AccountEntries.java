package org.werdegang.platform.journal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.werdegang.platform.access.AccountChanged;

/** Writes down what happens to accounts, in the transaction in which it happens. */
@Component
class AccountEntries {
    private final Journal journal;

    AccountEntries(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    void on(AccountChanged change) {
        journal.write(change.by(), change.what(), change.account().toString(), change.before(), change.after());
    }
}
