package org.werdegang.platform.measurement.registry;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.access.RouteExamples;

/** A break that the definitions know. */
public class BreakRoutes implements RouteExamples {
    @Override
    public Map<String, String> variables(String route, UUID organisation, ApplicationContext platform) {
        return route.contains("/brueche/") ? Map.of("code", "S06", "year", "2013") : Map.of();
    }
}
