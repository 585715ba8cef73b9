package org.werdegang.platform.measurement.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Account;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.journal.Journal;
import org.werdegang.platform.measurement.values.ValueStore;
import org.werdegang.platform.vocabulary.Refused;

/** The door of the second pair of eyes: values that are stored for their owner only are released, or taken back. */
@Service
@Transactional
public class Releases {
    private static final int LONGEST = 1000;

    private final Deliveries deliveries;
    private final DeliveryStore store;
    private final ValueStore values;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    Releases(
            Deliveries deliveries,
            DeliveryStore store,
            ValueStore values,
            Accounts accounts,
            Journal journal,
            Clock clock) {
        this.deliveries = deliveries;
        this.store = store;
        this.values = values;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Lets others see the values from today on.
     *
     * @throws Refused if the caller confirmed them, or does not act for their owner
     */
    public void release(Caller by, UUID id) {
        requireSecond(by, id);
        values.release(id, LocalDate.now(clock));
        step(by, id, State.RELEASED, "released", "");
        journal.write(by, "delivery.released", id.toString(), Map.of(), Map.of());
    }

    /** Turns the values down; they are taken back, and what they had replaced stands again. */
    public void reject(Caller by, UUID id, String reason) {
        if (reason.isBlank()) {
            throw new Refused("delivery.reason.missing");
        }
        requireSecond(by, id);
        values.withdraw(id);
        step(by, id, State.REJECTED, "rejected", shortened(reason));
        journal.write(by, "delivery.rejected", id.toString(), Map.of(), Map.of("reason", shortened(reason)));
    }

    /** Takes the values back before anybody released them. */
    public void withdraw(Caller by, UUID id, String reason) {
        var _ = deliveries.get(by, id);
        requireWaiting(id);
        values.withdraw(id);
        step(by, id, State.WITHDRAWN, "withdrawn", shortened(reason));
        journal.write(by, "delivery.withdrawn", id.toString(), Map.of(), Map.of("reason", shortened(reason)));
    }

    /**
     * True if there is somebody who could release what {@code first} confirms.
     *
     * @param organisation whose values they are
     * @param officeReleases true if that organisation lets the office release
     */
    @Transactional(readOnly = true)
    public boolean hasSecond(UUID organisation, boolean officeReleases, UUID first) {
        var own = Stream.of(Role.STEWARD, Role.OFFICE).flatMap(role -> accounts.holders(organisation, role).stream());
        var office = officeReleases ? accounts.holders(Role.OFFICE).stream() : Stream.<Account>of();
        return Stream.concat(own, office).anyMatch(account -> !account.id().equals(first));
    }

    /** Where an administrator invites somebody who may release the values of that organisation. */
    public static String invitation(UUID organisation) {
        return "/verwaltung/konten/neu?organisation=" + organisation + "&role=" + Role.STEWARD;
    }

    private void requireSecond(Caller by, UUID id) {
        var _ = deliveries.get(by, id);
        requireWaiting(id);
        var delivery = deliveries.get(by, id);
        if (!SecondEyes.speakFor(by, delivery.source())) {
            throw new Refused("delivery.release.owner");
        }
        if (!SecondEyes.mayRelease(by, delivery)) {
            throw new Refused("delivery.release.second");
        }
    }

    private void requireWaiting(UUID id) {
        var state = store.lock(id).orElseThrow(() -> new Refused("delivery.unknown"));
        switch (state) {
            case TO_RELEASE -> {}
            case RELEASED -> throw new Refused("delivery.released");
            case READING, UNREADABLE, TO_MAP, CHECKING, TO_CHECK -> throw new Refused("values.uncommitted");
            case REJECTED, WITHDRAWN -> throw new Refused("delivery.taken-back");
        }
    }

    private void step(Caller by, UUID id, State to, String what, String remark) {
        store.move(id, to, clock.instant());
        store.step(id, clock.instant(), Deliveries.account(by), what, remark);
    }

    private static String shortened(String reason) {
        return reason.strip().length() <= LONGEST
                ? reason.strip()
                : reason.strip().substring(0, LONGEST);
    }
}
