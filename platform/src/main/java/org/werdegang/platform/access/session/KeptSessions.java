package org.werdegang.platform.access.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.werdegang.platform.access.Kept;

/** A person's open sessions; the account's own erasure ends them. */
@Component
class KeptSessions implements Kept {
    private final OpenSessions sessions;

    KeptSessions(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<Map<String, Object>> of(UUID account) {
        return sessions.of(account, null).stream()
                .map(open -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("session-since", open.since().toString());
                    facts.put("session-used", open.lastUsed().toString());
                    facts.put("network", open.network());
                    if (!open.browser().isEmpty()) {
                        facts.put("browser", open.browser());
                    }
                    return facts;
                })
                .toList();
    }
}
