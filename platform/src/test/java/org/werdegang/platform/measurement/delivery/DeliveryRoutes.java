package org.werdegang.platform.measurement.delivery;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.RouteExamples;
import org.werdegang.platform.measurement.delivery.source.Sources;

/** A source and a delivery of an organisation to try the routes with. */
public final class DeliveryRoutes implements RouteExamples {
    @Override
    public Map<String, String> variables(String route, UUID organisation, ApplicationContext platform) {
        if (!route.contains("/lieferungen/{id}") && !route.contains("/quellen/{id}")) {
            return Map.of();
        }
        var steward = new Caller.Person(UUID.randomUUID(), "Kim Muster", organisation, Set.of(Role.STEWARD));
        var source = platform.getBean(Sources.class)
                .add(
                        steward,
                        organisation,
                        "q-" + UUID.randomUUID().toString().substring(0, 8),
                        DeliveryExamples.described(false));
        if (route.contains("/quellen/{id}")) {
            return Map.of("id", source.id().toString());
        }
        var deliveries = platform.getBean(Deliveries.class);
        var id = deliveries.receive(
                steward, source.id(), DeliveryExamples.file(DeliveryExamples.allDay(1)), "ganztag.csv", null, null);
        deliveries.readNow(id);
        return Map.of("id", id.toString(), "no", "1");
    }
}
