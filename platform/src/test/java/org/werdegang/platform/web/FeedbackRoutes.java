package org.werdegang.platform.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.access.RouteExamples;

/** A message that nobody sent, to try the feedback's routes with: settling it changes nothing. */
public final class FeedbackRoutes implements RouteExamples {
    @Override
    public Map<String, String> variables(String route, UUID organisation, ApplicationContext platform) {
        return route.contains("/verwaltung/rueckmeldungen/{id}")
                ? Map.of("id", UUID.randomUUID().toString())
                : Map.of();
    }
}
