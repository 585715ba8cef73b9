package org.werdegang.platform.access.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Account;
import org.werdegang.platform.access.AccountChanged;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.RoleHeld;
import org.werdegang.platform.signals.mail.Letter;
import org.werdegang.platform.signals.mail.Mails;
import org.werdegang.platform.text.Site;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Refused;

/** The door between people as the provider knows them and accounts as the office made them. */
@Service
@Transactional
public class Identities {
    private final IdentityStore store;
    private final Accounts accounts;
    private final Provider provider;
    private final Mails mails;
    private final Site site;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Identities(
            IdentityStore store,
            Accounts accounts,
            Provider provider,
            Mails mails,
            Site site,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.provider = provider;
        this.mails = mails;
        this.site = site;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The account of somebody whom the provider has proven. The first time the verified mail address finds it; from then on
     * only the provider's own name of the person does, so that an address may change hands without the account.
     *
     * @throws Refused if the address is not verified, there is no active account for it, it holds no role, or the account
     *     belongs to somebody else at that provider
     */
    UUID account(Proven proven) {
        var linked = store.account(proven.issuer(), proven.subject());
        if (linked.isPresent()) {
            return accounts.find(linked.get())
                    .filter(Account::active)
                    .orElseThrow(() -> new Refused("oidc.unknown", provider.name()))
                    .id();
        }
        if (!proven.verified() || proven.email().isBlank()) {
            throw new Refused("oidc.unverified", provider.name());
        }
        var account = accounts.findByEmail(proven.email())
                .filter(Account::active)
                .orElseThrow(() -> new Refused("oidc.unknown", provider.name()));
        link(proven, account);
        return account.id();
    }

    private void link(Proven proven, Account account) {
        var roles = accounts.roles(account.id());
        if (roles.isEmpty()) {
            throw new Refused("access.sign-in.no-role");
        }
        if (!store.link(proven, account.id(), clock.instant())) {
            throw new Refused("oidc.somebody-else", provider.name());
        }
        events.publishEvent(new AccountChanged(
                person(account, roles),
                "account.identity-linked",
                account.id(),
                Map.of(),
                Map.of("issuer", proven.issuer())));
        mails.send(Letter.to(
                        account.email(),
                        accounts.language(account.id()),
                        "access.oidc/" + Ids.next(clock),
                        "oidc.mail.subject",
                        site.host())
                .paragraph("access.mail.greeting", account.name())
                .paragraph("oidc.mail.what", site.host(), provider.name())
                .link("/konto", "oidc.mail.not-you"));
    }

    /** By which providers an account can be opened. */
    @Transactional(readOnly = true)
    public List<Identity> of(UUID account) {
        return store.of(account);
    }

    /** Ends that an account can be opened by a provider, until its owner comes by the mail address again. */
    public void unlink(Caller by, UUID account) {
        var known = store.of(account);
        if (store.unlink(account)) {
            events.publishEvent(new AccountChanged(
                    by,
                    "account.identity-unlinked",
                    account,
                    Map.of("issuer", known.getFirst().issuer()),
                    Map.of()));
        }
    }

    private static Caller.Person person(Account account, List<RoleHeld> roles) {
        var organisation = roles.getFirst().organisation();
        return new Caller.Person(
                account.id(),
                account.name(),
                organisation,
                roles.stream()
                        .filter(held -> held.organisation().equals(organisation))
                        .map(RoleHeld::role)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
