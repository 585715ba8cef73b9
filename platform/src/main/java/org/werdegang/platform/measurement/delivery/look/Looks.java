package org.werdegang.platform.measurement.delivery.look;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.Platform;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.journal.Journal;

/**
 * Who of another organisation looked into a partner's delivery: its values before and after their protection, its findings,
 * its file. The partner sees it with the delivery, and the journal keeps it. A day's looks of one person are one look, so
 * that the list can be read.
 */
@Service
public class Looks {
    private final LookStore store;
    private final Journal journal;
    private final Clock clock;

    Looks(LookStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** Somebody's first look on a day. */
    public record Look(UUID account, Instant at) {}

    /** Notes that the caller looks into a delivery of {@code owner}; one's own organisation's is nobody's business. */
    @Transactional
    public void note(Caller caller, UUID delivery, UUID owner) {
        if (caller instanceof Caller.Person person && !person.organisation().equals(owner)) {
            var now = clock.instant();
            if (store.add(delivery, person.account(), now.atZone(Platform.ZONE).toLocalDate(), now)) {
                journal.write(
                        caller, "delivery.looked", delivery.toString(), Map.of(), Map.of("purpose", purpose(caller)));
            }
        }
    }

    /** What gives the caller the right to look: the task of the role. */
    private static String purpose(Caller caller) {
        return caller.is(Role.OFFICE) ? "check-before-release" : "administration";
    }

    /** Everybody's looks into a delivery, the latest first. */
    @Transactional(readOnly = true)
    public List<Look> of(UUID delivery) {
        return store.of(delivery);
    }
}
