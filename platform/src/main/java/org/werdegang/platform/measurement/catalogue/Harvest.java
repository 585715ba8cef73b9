package org.werdegang.platform.measurement.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.text.Site;
import org.werdegang.platform.web.api.Answers;

/** What machines that visit the pages look for: where they may go, what there is, and whom to tell about a weakness. */
@Controller
class Harvest {
    private static final int VALID_MONTHS = 6;
    private static final List<String> PAGES = List.of(
            "/",
            "/daten",
            "/gebiete",
            "/vergleich",
            "/api",
            "/barrierefreiheit",
            "/datenschutz",
            "/impressum",
            "/leichte-sprache");

    private final Registry registry;
    private final Territories territories;
    private final Answers answers;
    private final Site site;
    private final Clock clock;

    Harvest(Registry registry, Territories territories, Answers answers, Site site, Clock clock) {
        this.registry = registry;
        this.territories = territories;
        this.answers = answers;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        String text = """
                User-agent: *
                Disallow: /anmelden
                Disallow: /einrichten
                Disallow: /lieferungen
                Disallow: /organisation
                Disallow: /verwaltung

                Sitemap: %s
                """.formatted(site.address("/sitemap.xml"));
        return answers.text(request, text, MediaType.TEXT_PLAIN);
    }

    /** RFC 9116; the day on which it ends moves with the calendar, month by month, and is never more than half a year off. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<byte[]> security(HttpServletRequest request) {
        var expires = LocalDate.now(clock).withDayOfMonth(1).plusMonths(VALID_MONTHS);
        String text = """
                Contact: %s
                Expires: %s
                Preferred-Languages: de, en
                Canonical: %s
                """.formatted(
                        site.address("/rueckmeldung"),
                        expires.atStartOfDay().atOffset(ZoneOffset.UTC).toInstant(),
                        site.address("/.well-known/security.txt"));
        return answers.text(request, text, MediaType.TEXT_PLAIN);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        var today = LocalDate.now(clock);
        var paths = Stream.of(
                        PAGES.stream(),
                        registry.all().stream().map(indicator -> "/daten/" + indicator.code()),
                        territories.atlas().latest().stream()
                                .filter(territory -> territory.validOn(today))
                                .map(territory -> "/gebiete/" + territory.key()))
                .flatMap(some -> some);
        String places = paths.map(path -> "  <url><loc>" + escaped(site.address(path)) + "</loc></url>\n")
                .collect(Collectors.joining());
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s</urlset>
                """.formatted(places);
        return answers.text(request, text, MediaType.APPLICATION_XML);
    }

    /** The catalogue's own address: the way of writing that the caller asks for, and for people the page about it. */
    @GetMapping("/katalog")
    ResponseEntity<Void> catalogue(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        String to = accept.contains("turtle")
                ? "/katalog.ttl"
                : accept.contains("ld+json")
                        ? "/katalog.jsonld"
                        : accept.contains("rdf+xml") ? "/katalog.rdf" : "/api#katalog";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(to))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(" ", "%20");
    }
}
