package org.werdegang.platform.measurement.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.text.Site;
import org.werdegang.platform.web.initiative.Initiatives;

/** Describes the open data for portals: a catalogue, its publisher, the interface, and a dataset per indicator. */
@Component
class Catalogue {
    static final String EUROPE = "http://publications.europa.eu/resource/authority/";
    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final Registry registry;
    private final Values values;
    private final Territories territories;
    private final Initiatives initiatives;
    private final CatalogueSettings settings;
    private final MessageSource texts;
    private final Site site;
    private final Clock clock;

    Catalogue(
            Registry registry,
            Values values,
            Territories territories,
            Initiatives initiatives,
            CatalogueSettings settings,
            MessageSource texts,
            Site site,
            Clock clock) {
        this.registry = registry;
        this.values = values;
        this.territories = territories;
        this.initiatives = initiatives;
        this.settings = settings;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    Graph graph() {
        var graph = new Graph();
        var today = LocalDate.now(clock);
        String publisher = publisher(graph);
        var datasets =
                new Datasets(graph, site, publisher, Optional.ofNullable(settings.contributor()), regions(graph));
        String catalogue = site.address("/katalog#katalog");
        var about = graph.about(catalogue, "dcat:Catalog");
        for (var language : LANGUAGES) {
            about.text("dct:title", say("catalogue.title", language), language.getLanguage())
                    .text("dct:description", say("catalogue.description", language), language.getLanguage());
        }
        about.thing("dct:publisher", publisher)
                .thing("foaf:homepage", site.address("/"))
                .thing("dct:language", EUROPE + "language/DEU")
                .thing("dct:language", EUROPE + "language/ENG")
                .thing("dcat:themeTaxonomy", EUROPE + "data-theme")
                .thing("dcat:service", service(graph));
        var atlas = territories.atlas();
        var keys = atlas.latest().stream().map(Territory::key).toList();
        Optional<LocalDate> modified = Optional.empty();
        for (var indicator : registry.all()) {
            var release = values.ofIndicator(indicator, keys, View.export(today));
            var extent = Extent.of(release, atlas);
            if (extent.isPresent()) {
                String dataset = datasets.describe(indicator, release.origins(), extent.get());
                about.thing("dcat:dataset", dataset);
                graph.about(service(graph), "dcat:DataService").thing("dcat:servesDataset", dataset);
                modified = Stream.concat(
                                modified.stream(), Stream.of(extent.get().modified()))
                        .max(LocalDate::compareTo);
            }
        }
        modified.ifPresent(day -> about.typed("dct:modified", day.toString(), "xsd:date"));
        return graph;
    }

    private String publisher(Graph graph) {
        String publisher = site.address("/katalog#herausgeber");
        String name = initiatives.current().name(Locale.GERMAN);
        graph.about(publisher, "foaf:Agent")
                .text("foaf:name", name.isEmpty() ? "Werdegang" : name, "de")
                .thing("foaf:homepage", site.address("/"))
                .thing("dct:type", "http://purl.org/adms/publishertype/RegionalAuthority");
        graph.about(site.address("/katalog#kontakt"), "vcard:Kind")
                .text("vcard:fn", name.isEmpty() ? "Werdegang" : name, "de")
                .thing("vcard:hasURL", site.address("/rueckmeldung"));
        return publisher;
    }

    private String service(Graph graph) {
        String service = site.address("/api/v1#dienst");
        var about = graph.about(service, "dcat:DataService");
        for (var language : LANGUAGES) {
            about.text("dct:title", say("catalogue.service", language), language.getLanguage());
        }
        about.thing("dcat:endpointURL", site.address("/api/v1"))
                .thing("dcat:endpointDescription", site.address("/api/v1/openapi.json"))
                .thing("foaf:page", site.address("/api"))
                .thing("dcatap:availability", EUROPE + "planned-availability/AVAILABLE");
        return service;
    }

    /** The region as a whole: whoever takes part in the initiative, else its association. */
    private List<String> regions(Graph graph) {
        var today = LocalDate.now(clock);
        return Stream.of(Level.INITIATIVE, Level.REGIONAL_ASSOCIATION)
                .map(level -> territories.all(level, today))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(region -> {
                    String iri = site.address("/gebiete/" + region.key() + "#gebiet");
                    graph.about(iri, "dct:Location")
                            .text("skos:prefLabel", region.nameDe(), "de")
                            .text("skos:prefLabel", region.nameEn(), "en");
                    return iri;
                })
                .toList();
    }

    private String say(String key, Locale language) {
        String name = initiatives.current().name(language);
        return texts.getMessage(key, new Object[] {name.isEmpty() ? "Werdegang" : name}, language);
    }
}
