package org.werdegang.platform.access.token;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.werdegang.platform.access.Kept;

/** Access keys that a person has made. They belong to the organisation and stay; nobody is named by them any more. */
@Component
class KeptTokens implements Kept {
    private final TokenStore store;

    KeptTokens(TokenStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public List<Map<String, Object>> of(UUID account) {
        return store.madeBy(account).stream()
                .map(token -> Map.<String, Object>of(
                        "access-key",
                        token.name(),
                        "made",
                        token.created().toString(),
                        "organisation",
                        token.organisation().toString()))
                .toList();
    }
}
