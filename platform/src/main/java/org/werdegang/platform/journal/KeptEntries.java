package org.werdegang.platform.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.werdegang.platform.access.Kept;

/** What the journal says of a person: what they did, and what was done to their account. */
@Component
class KeptEntries implements Kept {
    private static final int AT_ONCE = 500;

    private final JournalEntries entries;
    private final PersonKeys keys;

    KeptEntries(JournalEntries entries, PersonKeys keys) {
        this.entries = entries;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public List<Map<String, Object>> of(UUID account) {
        var kept = new ArrayList<Map<String, Object>>();
        all(new Wanted("", account.toString(), null, null, null)).forEach(entry -> {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("at", entry.at().toString());
            facts.put("what", entry.what());
            entry.differences()
                    .forEach(difference -> facts.put(
                            difference.fact(),
                            difference.before().isEmpty()
                                    ? difference.after()
                                    : difference.before() + " → " + difference.after()));
            kept.add(facts);
        });
        // Of what they did to others only that they did it: the rest is about those.
        all(new Wanted("", "", List.of(account), null, null))
                .forEach(entry ->
                        kept.add(Map.of("at", entry.at().toString(), "did", entry.what(), "subject", entry.subject())));
        return kept;
    }

    private List<Entry> all(Wanted wanted) {
        var found = new ArrayList<Entry>();
        List<Entry> page;
        long before = Long.MAX_VALUE;
        do {
            page = entries.page(wanted, before, AT_ONCE);
            found.addAll(page);
            before = page.isEmpty() ? 0 : page.getLast().id();
        } while (page.size() == AT_ONCE);
        return found;
    }

    @Override
    public void erase(UUID account) {
        keys.destroy(account);
    }
}
