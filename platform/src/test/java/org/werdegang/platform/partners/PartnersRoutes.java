package org.werdegang.platform.partners;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.RouteExamples;

/** Organisations, people and accounts to try the administration's routes with. */
public final class PartnersRoutes implements RouteExamples {
    /** A new organisation that exists. */
    public static UUID organisation(ApplicationContext platform) {
        return platform.getBean(Organisations.class)
                .add(new Caller.Visitor(), "Amt", "Office", Sector.REGION, null, null)
                .id();
    }

    @Override
    public Map<String, String> variables(String route, UUID organisation, ApplicationContext platform) {
        var system = new Caller.Visitor();
        if (route.contains("/verwaltung/organisationen/{id}")) {
            var added = platform.getBean(Organisations.class).add(system, "Amt", "Office", Sector.REGION, null, null);
            return Map.of("id", added.id().toString());
        }
        if (route.contains("/verwaltung/konten/{id}")) {
            var made =
                    platform.getBean(Accounts.class).create(system, UUID.randomUUID() + "@example.org", "Kim Muster");
            return Map.of("id", made.account().toString());
        }
        if (route.contains("/verwaltung/personen/{id}")) {
            var people = platform.getBean(People.class);
            var place = platform.getBean(Organisations.class).add(system, "Amt", "Office", Sector.REGION, null, null);
            var person = people.add(system, "Kim Muster", "", null);
            var function = people.begin(
                    system, person.id(), place.id(), "Leitung", "Head", Level.LEADERSHIP, LocalDate.of(2024, 1, 1));
            return Map.of(
                    "id", person.id().toString(), "function", function.id().toString());
        }
        return Map.of();
    }
}
