package org.werdegang.platform.access;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.signals.Signals;
import org.werdegang.platform.signals.mail.Letter;
import org.werdegang.platform.signals.mail.Mails;
import org.werdegang.platform.text.Languages;
import org.werdegang.platform.text.Site;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Refused;

/** The door of links by mail: inviting somebody, and helping out who has forgotten their password. */
@Service
@Transactional
public class MailLinks {
    static final String CHOOSE = "/zugang";
    /** Between two mails to one account; whoever presses a button ten times gets one. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** Somebody says that they have forgotten the password of that account; it may not exist. */
    record Forgotten(String emailKey) {}

    private final AccountStore store;
    private final MailLinkStore links;
    private final Passwords passwords;
    private final Mails mails;
    private final Signals signals;
    private final Site site;
    private final ApplicationEventPublisher events;
    private final java.time.Clock clock;

    MailLinks(
            AccountStore store,
            MailLinkStore links,
            Passwords passwords,
            Mails mails,
            Signals signals,
            Site site,
            ApplicationEventPublisher events,
            java.time.Clock clock) {
        this.store = store;
        this.links = links;
        this.passwords = passwords;
        this.mails = mails;
        this.signals = signals;
        this.site = site;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the owner of an account a link to choose a password; links of before are void.
     *
     * @throws Refused if there is no such account or it is deactivated
     */
    public void invite(Caller by, UUID account) {
        var found =
                store.find(account).filter(Account::active).orElseThrow(() -> new Refused("access.account.unknown"));
        links.voidAll(account);
        send(found, MailLink.Purpose.INVITATION);
        events.publishEvent(new AccountChanged(by, "account.invited", account, Map.of(), Map.of()));
    }

    /** True while an invitation waits to be taken up. */
    @Transactional(readOnly = true)
    public boolean invited(UUID account) {
        return links.invited(account);
    }

    /** Takes note that a password is forgotten. Does the same, at the same cost, whether or not there is such an account. */
    void forgotten(String email) {
        signals.send(new Forgotten(Accounts.key(email)));
    }

    void help(Forgotten forgotten) {
        var account = store.find(forgotten.emailKey()).filter(Account::active);
        account.ifPresent(found -> store.lock(found.id())); // two requests at once send one mail
        if (account.isPresent() && !links.madeWithin(account.get().id(), MailLink.Purpose.RESET, PAUSE)) {
            send(account.get(), MailLink.Purpose.RESET);
            events.publishEvent(new AccountChanged(
                    new Caller.Visitor(),
                    "account.password-forgotten",
                    account.get().id(),
                    Map.of(),
                    Map.of()));
        }
    }

    private void send(Account account, MailLink.Purpose purpose) {
        String code = links.make(account.id(), purpose);
        String texts = "access.mail." + purpose.name().toLowerCase(Locale.ROOT);
        mails.send(Letter.to(
                        account.email(),
                        Languages.of(store.language(account.id())),
                        "access." + purpose.name().toLowerCase(Locale.ROOT) + "/" + account.id() + "/"
                                + Ids.next(clock),
                        texts + ".subject",
                        site.host())
                .paragraph("access.mail.greeting", account.name())
                .paragraph(texts + ".why", site.host())
                .link(CHOOSE + "?code=" + code, "access.mail.choose")
                .paragraph(texts + ".until")
                .paragraph("access.mail.not-you"));
    }

    /** The account that a code opens; empty if it is unknown, used, or has run out. */
    @Transactional(readOnly = true)
    Optional<Account> owner(String code) {
        return links.find(code).flatMap(link -> store.find(link.account())).filter(Account::active);
    }

    /**
     * Sets the password that the owner of a link has chosen. The link, all others and all sessions end.
     *
     * @throws Refused if the link cannot be used any more, or the password is a poor one
     */
    UUID choose(String code, String chosen) {
        var account = owner(code).orElseThrow(() -> new Refused("access.link.void"));
        passwords.check(chosen, account.email(), account.name());
        if (!links.use(code)) {
            throw new Refused("access.link.void");
        }
        links.voidAll(account.id());
        store.password(account.id(), passwords.hash(chosen), false);
        store.endSessions(account.id());
        events.publishEvent(
                new AccountChanged(new Caller.Visitor(), "account.password-by-link", account.id(), Map.of(), Map.of()));
        tellOwner(account);
        return account.id();
    }

    /** Tells the owner of an account that its password is another one now, so that they notice if it was not them. */
    void tellOwner(Account account) {
        mails.send(Letter.to(
                        account.email(),
                        Languages.of(store.language(account.id())),
                        "access.changed/" + Ids.next(clock),
                        "access.mail.changed.subject",
                        site.host())
                .paragraph("access.mail.greeting", account.name())
                .paragraph("access.mail.changed.what", site.host())
                .paragraph("access.mail.changed.sessions")
                .link(MailLinkPages.FORGOTTEN, "access.mail.changed.not-you"));
    }

    /** Answers to forgotten passwords, after the request that told of them has ended. */
    @Configuration(proxyBeanMethods = false)
    static class Answering {
        @Bean
        OneTimeTask<Forgotten> helpWhoHasForgotten(MailLinks links, TransactionTemplate transaction) {
            return Signals.listener(
                    "access.password-forgotten",
                    Forgotten.class,
                    forgotten -> transaction.executeWithoutResult(status -> links.help(forgotten)));
        }
    }
}
