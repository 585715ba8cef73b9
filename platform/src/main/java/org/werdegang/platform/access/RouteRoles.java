package org.werdegang.platform.access;

import static org.werdegang.platform.access.Role.ADMINISTRATOR;
import static org.werdegang.platform.access.Role.OFFICE;
import static org.werdegang.platform.access.Role.STEWARD;
import static org.werdegang.platform.access.Route.Permission.all;
import static org.werdegang.platform.access.Route.Permission.own;
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
            everyone("GET /assets/{hash}/**"),
            everyone("GET /favicon.ico"),
            everyone("GET /error"),
            everyone("POST /error"),
            everyone("GET /actuator/health/**"),
            everyone("GET /actuator/prometheus"), // has a handler on the management port alone
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
            only("GET /daten/{code}/brueche/{year}", all(ADMINISTRATOR, OFFICE)),
            only("POST /daten/{code}/brueche/{year}", all(ADMINISTRATOR, OFFICE)),
            only("POST /daten/{code}/brueche/{year}/sperren", all(ADMINISTRATOR, OFFICE)),

            // the open-data interface: for programs, without log-in
            everyone("GET /api"),
            everyone("GET /api/v1/openapi.json"),
            everyone("GET /api/v1/indicators"),
            everyone("GET /api/v1/indicators.json"),
            everyone("GET /api/v1/indicators.csv"),
            everyone("GET /api/v1/indicators/{code}"),
            everyone("GET /api/v1/territories"),
            everyone("GET /api/v1/territories.json"),
            everyone("GET /api/v1/territories.csv"),
            everyone("GET /api/v1/territories/{key}"),
            everyone("GET /api/v1/values"),
            everyone("GET /api/v1/values.json"),
            everyone("GET /api/v1/values.csv"),
            everyone("GET /api/v1/vintages"),
            everyone("GET /api/v1/vintages.json"),
            everyone("GET /api/v1/vintages.csv"),
            everyone("GET /api/v1/sources"),
            everyone("GET /api/v1/sources.json"),
            everyone("GET /api/v1/sources.csv"),
            everyone("GET /katalog"),
            everyone("GET /katalog.ttl"),
            everyone("GET /katalog.jsonld"),
            everyone("GET /katalog.rdf"),
            everyone("GET /robots.txt"),
            everyone("GET /sitemap.xml"),
            everyone("GET /.well-known/security.txt"),

            // signing in and out
            everyone("GET /anmelden"),
            everyone("POST /anmelden"),
            everyone("GET /anmelden/dienst"),
            everyone("GET /anmelden/dienst/antwort"),
            everyone("POST /anmelden/passkey/frage"),
            everyone("POST /anmelden/passkey"),
            everyone("POST /abmelden"),
            everyone("GET /passwort-vergessen"),
            everyone("POST /passwort-vergessen"),
            everyone("GET /zugang"),
            everyone("POST /zugang"),
            signedIn("GET /passwort"),
            signedIn("POST /passwort"),
            signedIn("GET /konto"),
            signedIn("GET /konto/daten.json"),
            signedIn("POST /konto/sprache"),
            signedIn("POST /konto/loeschung"),
            signedIn("POST /konto/dienst/loesen"),
            signedIn("GET /konto/sitzungen"),
            signedIn("POST /konto/sitzungen/ende"),
            signedIn("POST /konto/sitzungen/{key}/ende"),
            signedIn("GET /passkeys"),
            signedIn("POST /passkeys"),
            signedIn("POST /passkeys/frage"),
            signedIn("POST /passkeys/{key}/entfernen"),
            signedIn("GET /organisation"),
            signedIn("POST /organisation"),
            only("GET /organisation/schluessel", own(ADMINISTRATOR, STEWARD)),
            only("POST /organisation/schluessel", own(ADMINISTRATOR, STEWARD)),
            only("POST /organisation/schluessel/{id}/widerrufen", own(ADMINISTRATOR, STEWARD)),

            // setting up a blank region: the code from the console opens the first step, an administrator does the rest
            everyone("GET /einrichten"),
            everyone("POST /einrichten"),
            only("GET /einrichten/gebiet", all(ADMINISTRATOR)),
            only("POST /einrichten/gebiet", all(ADMINISTRATOR)),
            only("POST /einrichten/grenzen", all(ADMINISTRATOR)),
            only("GET /einrichten/logo", all(ADMINISTRATOR)),
            only("POST /einrichten/logo", all(ADMINISTRATOR)),
            only("POST /einrichten/logo/spaeter", all(ADMINISTRATOR)),
            only("GET /einrichten/datei", all(ADMINISTRATOR)),
            only("POST /einrichten/datei", all(ADMINISTRATOR)),

            // territories and peers
            everyone("GET /gebiete"),
            everyone("GET /gebiete/{key}"),
            everyone("GET /gebiete/{key}/profil.csv"),
            everyone("GET /vergleich"),
            only("POST /vergleich", all(ADMINISTRATOR, OFFICE)),

            // deliveries and their sources: stewards their organisation's, office and administrators all
            only("GET /lieferungen", all(STEWARD, OFFICE, ADMINISTRATOR)),
            only("POST /lieferungen", all(STEWARD, OFFICE, ADMINISTRATOR)),
            only("GET /lieferungen/neu", all(STEWARD, OFFICE, ADMINISTRATOR)),
            only("GET /lieferungen/{id}", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("GET /lieferungen/{id}/stand", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("GET /lieferungen/{id}/datei", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("POST /lieferungen/{id}/verwerfen", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("GET /lieferungen/{id}/spalten", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("POST /lieferungen/{id}/spalten", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("GET /lieferungen/{id}/zuordnung", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("POST /lieferungen/{id}/zuordnung", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("GET /lieferungen/{id}/zuordnung/{no}", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("POST /lieferungen/{id}/zuordnung/{no}", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("POST /lieferungen/{id}/neu-zuordnen", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("GET /lieferungen/{id}/vorschau", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("GET /lieferungen/{id}/werte", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("GET /lieferungen/{id}/hinweise", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("GET /lieferungen/{id}/hinweise.csv", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("POST /lieferungen/{id}/pruefen", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("POST /lieferungen/{id}/bestaetigen", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("POST /lieferungen/{id}/zurueckziehen", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("POST /lieferungen/{id}/freigeben", own(STEWARD), all(OFFICE)),
            only("POST /lieferungen/{id}/ablehnen", own(STEWARD), all(OFFICE)),
            only("GET /quellen", all(STEWARD, OFFICE, ADMINISTRATOR)),
            only("POST /quellen", all(STEWARD, OFFICE, ADMINISTRATOR)),
            only("GET /quellen/neu", all(STEWARD, OFFICE, ADMINISTRATOR)),
            only("GET /quellen/{id}", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("POST /quellen/{id}", own(STEWARD), all(OFFICE, ADMINISTRATOR)),
            only("POST /quellen/{id}/vergessen", own(STEWARD), all(OFFICE, ADMINISTRATOR)),

            // administration
            everyone("GET /logo/{hash}"),
            only("GET /verwaltung", all(ADMINISTRATOR)),
            only("GET /verwaltung/gebiete", all(ADMINISTRATOR, OFFICE)),
            only("GET /verwaltung/gebiete/{wish}", all(ADMINISTRATOR, OFFICE)),
            only("POST /verwaltung/gebiete/{wish}", all(ADMINISTRATOR, OFFICE)),
            only("GET /verwaltung/organisationen", all(ADMINISTRATOR)),
            only("GET /verwaltung/organisationen/neu", all(ADMINISTRATOR)),
            only("POST /verwaltung/organisationen", all(ADMINISTRATOR)),
            only("GET /verwaltung/organisationen/{id}", all(ADMINISTRATOR)),
            only("POST /verwaltung/organisationen/{id}", all(ADMINISTRATOR)),
            only("GET /verwaltung/personen", all(ADMINISTRATOR)),
            only("GET /verwaltung/personen/neu", all(ADMINISTRATOR)),
            only("POST /verwaltung/personen", all(ADMINISTRATOR)),
            only("GET /verwaltung/personen/{id}", all(ADMINISTRATOR)),
            only("POST /verwaltung/personen/{id}", all(ADMINISTRATOR)),
            only("POST /verwaltung/personen/{id}/funktionen", all(ADMINISTRATOR)),
            only("POST /verwaltung/personen/{id}/funktionen/{function}/ende", all(ADMINISTRATOR)),
            only("GET /verwaltung/konten", all(ADMINISTRATOR)),
            only("GET /verwaltung/konten/neu", all(ADMINISTRATOR)),
            only("POST /verwaltung/konten", all(ADMINISTRATOR)),
            only("GET /verwaltung/konten/{id}", all(ADMINISTRATOR)),
            only("POST /verwaltung/konten/{id}", all(ADMINISTRATOR)),
            only("POST /verwaltung/konten/{id}/passwort", all(ADMINISTRATOR)),
            only("POST /verwaltung/konten/{id}/einladung", all(ADMINISTRATOR)),
            only("POST /verwaltung/konten/{id}/dienst/loesen", all(ADMINISTRATOR)),
            only("POST /verwaltung/konten/{id}/sitzungen/ende", all(ADMINISTRATOR)),
            only("POST /verwaltung/konten/{id}/loeschen", all(ADMINISTRATOR)),
            only("POST /verwaltung/konten/{id}/aufgaben", all(ADMINISTRATOR)),
            only("POST /verwaltung/konten/{id}/aufgaben/entziehen", all(ADMINISTRATOR)),
            only("GET /verwaltung/auskunft", all(ADMINISTRATOR)),
            only("POST /verwaltung/auskunft", all(ADMINISTRATOR)),
            only("POST /verwaltung/auskunft/daten.json", all(ADMINISTRATOR)),
            only("POST /verwaltung/auskunft/loeschen", all(ADMINISTRATOR)),
            only("GET /verwaltung/briefe", all(ADMINISTRATOR)),
            only("GET /verwaltung/initiative", all(ADMINISTRATOR)),
            only("POST /verwaltung/initiative", all(ADMINISTRATOR)),
            only("POST /verwaltung/initiative/logo", all(ADMINISTRATOR)),
            only("GET /verwaltung/journal", all(ADMINISTRATOR)),
            only("GET /verwaltung/journal/pruefung", all(ADMINISTRATOR)));

    private RouteRoles() {}

    /** The line that holds for a request: of all that match, the most specific one. */
    static Optional<Route> find(String method, PathContainer path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return TABLE.stream().filter(route -> route.matches(asked, path)).min(Comparator.comparing(Route::pattern));
    }
}
