package org.werdegang.platform.partners.area;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.access.RouteExamples;

/** The changes that have a form. */
public class AreaRoutes implements RouteExamples {
    @Override
    public Map<String, String> variables(String route, UUID organisation, ApplicationContext platform) {
        return route.contains("/verwaltung/gebiete/{wish}") ? Map.of("wish", Wish.MERGE.path()) : Map.of();
    }
}
