package org.werdegang.platform.measurement.freshness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Account;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.signals.mail.Letter;
import org.werdegang.platform.signals.mail.Mails;

/** The door of freshness: which figures ought to be there by now, and a letter to those who owe them. */
@Service
@Transactional
public class Freshness {
    /** Letters are written in German, the language of every office here. */
    private static final Locale LANGUAGE = Locale.GERMAN;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(LANGUAGE);
    private static final Comparator<Expectation> LONGEST_FIRST = Comparator.<Expectation, LocalDate>comparing(
                    late -> late.due().day())
            .thenComparing(Expectation::indicator);

    private final ExpectationStore store;
    private final Registry registry;
    private final Accounts accounts;
    private final Mails mails;
    private final Clock clock;

    Freshness(ExpectationStore store, Registry registry, Accounts accounts, Mails mails, Clock clock) {
        this.store = store;
        this.registry = registry;
        this.accounts = accounts;
        this.mails = mails;
        this.clock = clock;
    }

    /** What is overdue today and may be known to that reader, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<Expectation> overdue(Caller reader) {
        return store.overdue(LocalDate.now(clock)).stream()
                .filter(expectation -> expectation.shownTo(reader))
                .toList();
    }

    /** The same of one indicator. */
    @Transactional(readOnly = true)
    public List<Expectation> overdue(String indicator, Caller reader) {
        return overdue(reader).stream()
                .filter(expectation -> expectation.indicator().equals(indicator))
                .toList();
    }

    /** Looks at everything that has been released, and tells owners what has become overdue since. */
    public void check() {
        refresh(null);
        var today = LocalDate.now(clock);
        var letters = new LinkedHashMap<Account, List<Expectation>>();
        store.claim(today, clock.instant()).stream()
                .sorted(LONGEST_FIRST)
                .forEach(late -> answerable(late)
                        .forEach(account -> letters.computeIfAbsent(account, a -> new ArrayList<>())
                                .add(late)));
        letters.forEach((account, late) -> mails.send(letter(account, late)));
    }

    /** Takes in what a delivery has brought, or everything. */
    void refresh(@Nullable UUID delivery) {
        for (var latest : store.latest(LocalDate.now(clock), delivery)) {
            registry.find(latest.indicator())
                    .flatMap(definition -> Due.after(latest.period(), definition))
                    .ifPresent(due -> store.put(new Expectation(
                            latest.indicator(),
                            latest.owner(),
                            latest.ownerName(),
                            latest.official(),
                            latest.period(),
                            due)));
        }
    }

    /** The owner's stewards; where an owner has none, say a statistical office, the office that fetches its tables. */
    private List<Account> answerable(Expectation late) {
        List<Account> stewards = List.of();
        try {
            stewards = accounts.holders(UUID.fromString(late.owner()), Role.STEWARD);
        } catch (IllegalArgumentException publisher) {
            // a publisher's name is no organisation here
        }
        return stewards.isEmpty() ? accounts.holders(Role.OFFICE) : stewards;
    }

    /** Each overdue period is in one letter to each reader, so the first of them names the letter. */
    private Letter letter(Account account, List<Expectation> late) {
        var first = late.getFirst();
        String once = String.join(
                "/",
                "measurement.overdue",
                account.id().toString(),
                first.indicator(),
                first.owner(),
                first.due().period().toString());
        var letter = Letter.to(account.email(), LANGUAGE, once, "freshness.letter.subject", late.size())
                .paragraph("freshness.letter.what");
        for (var one : late) {
            letter = letter.item(
                    "/daten/" + one.indicator(),
                    "freshness.letter.item",
                    name(one),
                    one.due().period().toString(),
                    one.ownerName(),
                    DAY.format(one.due().day()),
                    one.last().toString());
        }
        return letter.paragraph("freshness.letter.mend");
    }

    private String name(Expectation one) {
        return registry.find(one.indicator())
                .map(definition ->
                        one.indicator() + " " + definition.shortName().in(LANGUAGE))
                .orElse(one.indicator());
    }
}
