package org.werdegang.platform.journal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.werdegang.platform.access.Account;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.vocabulary.WrittenDay;

/** The page on which administrators read the journal; its filters lie in the address. */
@Controller
class JournalPage {
    private static final int SHOWN = 50;

    private final JournalEntries entries;
    private final Accounts accounts;
    private final Clock clock;

    JournalPage(JournalEntries entries, Accounts accounts, Clock clock) {
        this.entries = entries;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/verwaltung/journal")
    String journal(
            @RequestParam(name = "was", defaultValue = "") String what,
            @RequestParam(name = "wovon", defaultValue = "") String subject,
            @RequestParam(name = "wer", defaultValue = "") String who,
            @RequestParam(name = "von", defaultValue = "") String from,
            @RequestParam(name = "bis", defaultValue = "") String to,
            @RequestParam(name = "vor", defaultValue = "9223372036854775807") long before,
            Model page) {
        var wanted = new Wanted(
                what.strip(),
                subject.strip(),
                accountsOf(who.strip()),
                WrittenDay.read(from).orElse(null),
                WrittenDay.read(to).orElse(null));
        var found = entries.page(wanted, before, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        page.addAttribute("entries", shown);
        page.addAttribute("names", names(shown));
        page.addAttribute("verbs", entries.verbs());
        page.addAttribute("zone", clock.getZone());
        page.addAttribute("wanted", Map.of("was", what, "wovon", subject, "wer", who, "von", from, "bis", to));
        if (found.size() > SHOWN) {
            page.addAttribute(
                    "more",
                    address(what, subject, who, from, to, shown.getLast().id()));
        }
        return "journal/journal";
    }

    private @Nullable List<UUID> accountsOf(String who) {
        return who.isEmpty()
                ? null
                : accounts.page(who, null, 100).stream().map(Account::id).toList();
    }

    private Map<UUID, String> names(List<Entry> shown) {
        var names = new HashMap<UUID, String>();
        for (var entry : shown) {
            var account = entry.account();
            if (account != null && !names.containsKey(account)) {
                names.put(account, accounts.find(account).map(Account::name).orElse("?"));
            }
        }
        return names;
    }

    private static String address(String what, String subject, String who, String from, String to, long before) {
        return UriComponentsBuilder.fromPath("/verwaltung/journal")
                .queryParam("was", "{was}")
                .queryParam("wovon", "{wovon}")
                .queryParam("wer", "{wer}")
                .queryParam("von", "{von}")
                .queryParam("bis", "{bis}")
                .queryParam("vor", before)
                .encode()
                .buildAndExpand(what, subject, who, from, to)
                .toUriString();
    }
}
