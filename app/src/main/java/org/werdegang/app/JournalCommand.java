package org.werdegang.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.werdegang.platform.journal.Inspection;
import org.werdegang.platform.journal.JournalCheck;
import org.werdegang.platform.store.MasterKey;
import org.werdegang.platform.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code werdegang journal --verify}: whether somebody has touched the journal, also while the platform runs. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "Checks that no entry of the journal was changed, removed, moved or slipped in.",
        footer = {
            "",
            "Exit code 0: the chain holds; 1: it does not, and the entries are named.",
            "Example: werdegang journal --verify --data /var/lib/werdegang",
            "Example: werdegang journal --verify --head 4711:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        })
final class JournalCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // the one thing that this command does, said so that nobody does it by chance
    @Option(names = "--verify", required = true, description = "Read the whole journal and check its chain.")
    private boolean verify;

    @Option(
            names = "--head",
            paramLabel = "STATE",
            defaultValue = "",
            description = "A state noted earlier, which must still be in the chain.")
    private String head = "";

    @Mixin
    private Installation installation = new Installation();

    @Override
    public Integer call() {
        var texts = Texts.standalone();
        var language = Locale.getDefault();
        try (var opened = installation.open()) {
            var master = MasterKey.find(
                    installation.settings().find("werdegang.master-key").orElse(null), installation.data());
            var found = new JournalCheck(opened.jdbc(), opened.transactions(), master.orElse(null)).inspect(head);
            return tell(found, texts, language);
        }
    }

    private static int tell(Inspection found, Texts texts, Locale language) {
        for (var flaw : found.flaws()) {
            System.out.println(
                    texts.say(language, flaw.key(), Long.toString(flaw.position()), Long.toString(flaw.entry())));
        }
        if (found.beyond() > 0) {
            System.out.println(texts.say(language, "journal.check.beyond", Long.toString(found.beyond())));
        }
        if (found.sound()) {
            System.out.println(texts.say(language, "journal.check.sound", Long.toString(found.sealed())));
        } else {
            System.out.println(texts.say(language, "journal.check.mend"));
        }
        if (found.waiting() > 0) {
            System.out.println(texts.say(language, "journal.check.waiting", Long.toString(found.waiting())));
        }
        if (!found.vouched()) {
            System.out.println(texts.say(language, "app.journal.no-master"));
        }
        System.out.println(found.note());
        return found.sound() ? 0 : Werdegang.REFUSED;
    }
}
