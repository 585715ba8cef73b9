package org.werdegang.platform.partners.kept;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.werdegang.platform.signals.mail.Mails;
import org.werdegang.platform.signals.mail.Pending;
import org.werdegang.platform.web.Crumb;

/**
 * The page of letters that have not reached their readers. Of one that was given up neither reader nor text is kept, and a
 * link in it may have run out: it is not sent again, its occasion is begun anew.
 */
@Controller
class LetterPages {
    private static final int SHOWN = 100;

    private final Mails mails;
    private final KeptWords words;
    private final MessageSource texts;

    LetterPages(Mails mails, KeptWords words, MessageSource texts) {
        this.mails = mails;
        this.words = words;
        this.texts = texts;
    }

    /** One line: what the letter was about, how it stands, and where its occasion is begun anew. */
    record Line(String occasion, String written, boolean givenUp, int tries, String problem, String address) {}

    @GetMapping("/verwaltung/briefe")
    String letters(Model page, Locale language) {
        page.addAttribute(
                "letters",
                mails.pending(SHOWN).stream()
                        .map(letter -> line(letter, language))
                        .toList());
        mails.folder().ifPresent(folder -> page.addAttribute("outbox", folder));
        page.addAttribute(
                "crumbs",
                List.of(new Crumb("/verwaltung", texts.getMessage("partners.administration.title", null, language))));
        return "partners/kept/letters";
    }

    private Line line(Pending letter, Locale language) {
        var parts = List.of(letter.once().split("/"));
        String occasion = texts.getMessage(
                "kept.letter." + parts.getFirst(),
                null,
                texts.getMessage("kept.letter.other", null, language),
                language);
        boolean invitation = parts.getFirst().equals("access.invitation") && parts.size() == 3;
        return new Line(
                occasion == null ? "" : occasion,
                words.moment(letter.writtenAt(), language),
                letter.givenUp(),
                letter.tries(),
                letter.problem(),
                invitation ? "/verwaltung/konten/" + parts.get(1) : "");
    }
}
