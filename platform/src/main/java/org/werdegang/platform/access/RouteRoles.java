package org.werdegang.platform.access;

import static org.werdegang.platform.access.Role.ADMINISTRATOR;
import static org.werdegang.platform.access.Role.OFFICE;
import static org.werdegang.platform.access.Route.Permission.all;
import static org.werdegang.platform.access.Route.everyone;
import static org.werdegang.platform.access.Route.only;
import static org.werdegang.platform.access.Route.signedIn;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/**
 * The one table that says who may use which route. A route that stands in no line answers 404 to everybody, whatever
 * its handler does; {@code RouteRolesTest} tries every route with every role, for things of the own and of a foreign
 * organisation, and compares. The reader's version is {@code docs/reference/roles.md}.
 */
final class RouteRoles {
    static final List<Route> TABLE = List.of(
            // the shell
            everyone("GET /"),
            everyone("GET /assets/**"),
            everyone("GET /favicon.ico"),
            everyone("GET /error"),
            everyone("POST /error"),
            everyone("GET /actuator/health/**"),
            everyone("GET /barrierefreiheit"),
            everyone("GET /datenschutz"),
            everyone("GET /impressum"),
            everyone("GET /leichte-sprache"),
            everyone("GET /rueckmeldung"),
            everyone("POST /rueckmeldung"),
            only("GET /verwaltung/rueckmeldungen", all(ADMINISTRATOR, OFFICE)),
            only("POST /verwaltung/rueckmeldungen/{id}", all(ADMINISTRATOR, OFFICE)),

            // indicators: open to all, and only what is released to them
            everyone("GET /suche"),
            everyone("GET /daten"),
            everyone("GET /daten/{code}"),
            everyone("GET /daten/{code}/{territory}"),
            everyone("GET /daten/{code}/{territory}/{file}"),

            // signing in and out
            everyone("GET /anmelden"),
            everyone("POST /anmelden"),
            everyone("POST /abmelden"),
            signedIn("GET /passwort"),
            signedIn("POST /passwort"),

            // territories and peers
            everyone("GET /gebiete"),
            everyone("GET /gebiete/**"),
            everyone("GET /vergleich"),
            only("POST /vergleich", all(ADMINISTRATOR, OFFICE)),

            // administration
            only("GET /verwaltung", all(ADMINISTRATOR)));

    private RouteRoles() {}

    /** The line that holds for a request: of all that match, the most specific one. */
    static Optional<Route> find(String method, PathContainer path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return TABLE.stream().filter(route -> route.matches(asked, path)).min(Comparator.comparing(Route::pattern));
    }
}
