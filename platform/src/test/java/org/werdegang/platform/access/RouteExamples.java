package org.werdegang.platform.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * Addresses to try a route with. A feature whose routes name things adds an implementation beside its tests and lists it
 * in {@code META-INF/services}; {@link RouteRolesTest} finds it there.
 */
public interface RouteExamples {
    /**
     * The variables of a route's path for a new thing that belongs to {@code organisation}, by name; empty if the route
     * is not this feature's.
     *
     * @param route method and pattern, as the table writes them
     */
    Map<String, String> variables(String route, UUID organisation, ApplicationContext platform);

    /** Parts of the path that name what is open to all: any value does, and there is nothing to own. */
    List<String> FREE = List.of("hash", "key", "code", "territory", "file");
}
