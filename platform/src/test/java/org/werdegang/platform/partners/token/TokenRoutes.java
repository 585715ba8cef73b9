package org.werdegang.platform.partners.token;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.RouteExamples;
import org.werdegang.platform.access.token.Tokens;

/** Access keys to try their routes with. */
public final class TokenRoutes implements RouteExamples {
    @Override
    public Map<String, String> variables(String route, UUID organisation, ApplicationContext platform) {
        if (!route.contains("/organisation/schluessel/{id}")) {
            return Map.of();
        }
        var owner = new Caller.Person(UUID.randomUUID(), "Kim Muster", organisation, Set.of(Role.STEWARD));
        var expires = LocalDate.now(platform.getBean(Clock.class)).plusDays(30);
        var issued = platform.getBean(Tokens.class).create(owner, "Portal", expires);
        return Map.of("id", issued.token().id().toString());
    }
}
