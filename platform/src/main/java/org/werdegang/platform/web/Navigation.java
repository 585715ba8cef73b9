package org.werdegang.platform.web;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;

/** The row of stations in the order of the cycle: those that are built, and that the caller may see. */
@Component
public class Navigation {
    /** Built or not: an entry shows as soon as some handler answers its address. */
    private static final List<Entry> CYCLE = List.of(
            new Entry("/", "overview"),
            new Entry("/partner", "partners"),
            new Entry("/vereinbarung", "agreement"),
            new Entry("/daten", "data"),
            new Entry("/gebiete", "territories"),
            new Entry("/vergleich", "peers"),
            new Entry("/ziele", "goals"),
            new Entry("/bedarfe", "needs"),
            new Entry("/massnahmen", "activities"),
            new Entry("/praxis", "practice"),
            new Entry("/termine", "events"),
            new Entry("/wirkung", "impact"),
            new Entry("/lieferungen", "deliveries", Role.ADMINISTRATOR, Role.OFFICE, Role.STEWARD),
            new Entry("/verwaltung/gebiete", "areas", Role.OFFICE),
            new Entry("/verwaltung/rueckmeldungen", "feedback", Role.OFFICE),
            new Entry("/verwaltung", "administration", Role.ADMINISTRATOR));

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile List<Entry> built = List.of();

    Navigation(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    /** The entries for somebody, in order. */
    public List<Entry> of(Caller caller) {
        return built().stream().filter(entry -> entry.seenBy(caller)).toList();
    }

    /** True if some handler answers GET at that address. */
    boolean answers(String address) {
        return handlers.getObject().getHandlerMethods().keySet().stream()
                .anyMatch(mapping -> mapping.getPatternValues().contains(address)
                        && (mapping.getMethodsCondition().getMethods().isEmpty()
                                || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)));
    }

    private List<Entry> built() {
        if (built.isEmpty()) {
            built = CYCLE.stream().filter(entry -> answers(entry.address())).toList();
        }
        return built;
    }

    /** One place to go, with the key of its name under {@code nav.} and the roles that see it; none means everybody. */
    public record Entry(String address, String key, Set<Role> roles) {
        Entry(String address, String key, Role... roles) {
            this(address, key, Set.of(roles));
        }

        boolean seenBy(Caller caller) {
            return roles.isEmpty() || caller.is(roles.toArray(Role[]::new));
        }
    }
}
