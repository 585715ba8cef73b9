package org.werdegang.platform.signals.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.signals.Signals;
import org.werdegang.platform.text.Site;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Refused;

/** The door of outgoing mail. */
@Service
public class Mails {
    /** Sent in the transaction that writes a letter; its delivery listens. */
    record Written(UUID letter) {}

    private final LetterStore store;
    private final Signals signals;
    private final MessageSource texts;
    private final Site site;
    private final Carrier carrier;
    private final Clock clock;

    Mails(LetterStore store, Signals signals, MessageSource texts, Site site, Carrier carrier, Clock clock) {
        this.store = store;
        this.signals = signals;
        this.texts = texts;
        this.site = site;
        this.carrier = carrier;
        this.clock = clock;
    }

    /**
     * Writes a letter in the current transaction; it leaves after commit, or never if there is none. A letter about an
     * occasion that was written about before is left out.
     *
     * @throws Refused if the reader's address is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        check(letter.to());
        UUID id = Ids.next(clock);
        if (store.insert(id, letter.once(), letter.to().strip(), sheet(letter), clock.instant())) {
            signals.send(new Written(id));
        }
    }

    /** The folder into which letters go instead of to their readers, where there is no mail server; pages say so. */
    public Optional<Path> folder() {
        return carrier instanceof Outbox outbox ? Optional.of(outbox.folder()) : Optional.empty();
    }

    /** The latest letters that wait or have been given up; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Pending> pending(int limit) {
        return store.pending(limit);
    }

    /** A letter that has not left yet. */
    public record Unsent(Instant writtenAt, String subject) {}

    /** What waits to be carried to an address. */
    @Transactional(readOnly = true)
    public List<Unsent> waitingFor(String address) {
        return store.waitingFor(address).stream()
                .map(letter -> new Unsent(letter.writtenAt(), letter.sheet().subject()))
                .toList();
    }

    /** Forgets every letter that waits to be carried to an address. */
    @Transactional
    public void forget(String address) {
        store.forgetReader(address);
    }

    private Sheet sheet(Letter letter) {
        var language = letter.language();
        var lines = new ArrayList<Sheet.Line>();
        for (var line : letter.lines()) {
            lines.add(new Sheet.Line(line.shape(), say(language, line.words()), full(line.path())));
        }
        lines.add(new Sheet.Line(
                Letter.Shape.PARAGRAPH,
                texts.getMessage("mail.automatic", new Object[] {site.address()}, language),
                ""));
        if (!letter.unsubscribe().isEmpty()) {
            lines.add(new Sheet.Line(
                    Letter.Shape.PARAGRAPH,
                    texts.getMessage("mail.unsubscribe", null, language),
                    full(letter.unsubscribe())));
        }
        String subject = say(language, letter.subject()).replaceAll("\\s+", " ").strip();
        return new Sheet(language.getLanguage(), subject, lines, full(letter.unsubscribe()));
    }

    private String say(Locale language, Letter.Words words) {
        return texts.getMessage(
                words.key(), words.details().stream().map(String::valueOf).toArray(), language);
    }

    private String full(String path) {
        return path.isEmpty() ? "" : site.address(path);
    }

    private static void check(String address) {
        try {
            new InternetAddress(address.strip(), true);
        } catch (AddressException e) {
            throw new Refused("mail.address");
        }
    }
}
