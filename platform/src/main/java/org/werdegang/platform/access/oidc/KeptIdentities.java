package org.werdegang.platform.access.oidc;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.werdegang.platform.access.Kept;

/** By which providers a person's account can be opened. */
@Component
class KeptIdentities implements Kept {
    private final IdentityStore store;

    KeptIdentities(IdentityStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public List<Map<String, Object>> of(UUID account) {
        return store.of(account).stream()
                .map(identity -> Map.<String, Object>of(
                        "issuer",
                        identity.issuer(),
                        "since",
                        identity.since().toString(),
                        "subject-at-issuer",
                        identity.subject()))
                .toList();
    }

    @Override
    public void erase(UUID account) {
        store.unlink(account);
    }
}
