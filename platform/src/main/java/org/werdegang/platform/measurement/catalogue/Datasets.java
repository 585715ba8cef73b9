package org.werdegang.platform.measurement.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.platform.measurement.api.Licence;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.text.Site;
import org.werdegang.platform.vocabulary.Dimension;

/** Describes the values of one indicator as a dataset with its two distributions: a file, and the interface. */
final class Datasets {
    private final Graph graph;
    private final Site site;
    private final String publisher;
    private final Optional<String> contributor;
    private final List<String> regions;

    Datasets(Graph graph, Site site, String publisher, Optional<String> contributor, List<String> regions) {
        this.graph = graph;
        this.site = site;
        this.publisher = publisher;
        this.contributor = contributor;
        this.regions = regions;
    }

    String describe(Definition indicator, List<Origin> origins, Extent extent) {
        String page = site.address("/daten/" + indicator.code());
        String iri = page + "#datensatz";
        var about = graph.about(iri, "dcat:Dataset")
                .text("dct:title", indicator.name().de(), "de")
                .text("dct:title", indicator.name().en(), "en")
                .text("dct:description", description(indicator, Locale.GERMAN), "de")
                .text("dct:description", description(indicator, Locale.ENGLISH), "en")
                .typed("dct:identifier", indicator.code(), "xsd:string")
                .text("dcat:keyword", indicator.shortName().de(), "de")
                .text("dcat:keyword", indicator.shortName().en(), "en")
                .text("dcat:keyword", "Bildung", "de")
                .text("dcat:keyword", "education", "en")
                .thing("dcat:theme", Catalogue.EUROPE + "data-theme/EDUC")
                .thing("dct:publisher", publisher)
                .thing("dcat:contactPoint", site.address("/katalog#kontakt"))
                .thing("dcat:landingPage", page)
                .thing("dct:accrualPeriodicity", Catalogue.EUROPE + "frequency/" + frequency(indicator))
                .thing("dct:language", Catalogue.EUROPE + "language/DEU")
                .thing("dct:language", Catalogue.EUROPE + "language/ENG")
                .thing("dct:accessRights", Catalogue.EUROPE + "access-right/PUBLIC")
                .typed("dct:issued", extent.issued().toString(), "xsd:date")
                .typed("dct:modified", extent.modified().toString(), "xsd:date")
                .thing("dct:temporal", temporal(page, extent));
        if (indicator.dimension() == Dimension.CONTEXT) {
            about.thing("dcat:theme", Catalogue.EUROPE + "data-theme/SOCI");
        }
        contributor.ifPresent(id -> about.thing("dcatde:contributorID", id));
        regions.forEach(region -> about.thing("dct:spatial", region));
        extent.levels().forEach(level -> about.thing("dcatde:politicalGeocodingLevelURI", level));
        extent.geocodes().forEach(code -> about.thing("dcatde:politicalGeocodingURI", code));
        origins.stream()
                .map(Origin::publisher)
                .distinct()
                .forEach(name -> about.thing("dcatde:originator", agent(name)));
        about.thing("dcat:distribution", file(indicator, origins, extent));
        about.thing("dcat:distribution", live(indicator, origins, extent));
        return iri;
    }

    private static String description(Definition d, Locale language) {
        var denominator = d.denominator();
        String what = d.numerator().in(language) + (denominator == null ? "" : " / " + denominator.in(language));
        return what + " (" + d.unit() + "). " + d.traps().in(language);
    }

    private static String frequency(Definition d) {
        return switch (d.periodicity()) {
            case "yearly", "school-year" -> "ANNUAL";
            case "two-yearly" -> "BIENNIAL";
            default -> "IRREG";
        };
    }

    private String temporal(String page, Extent extent) {
        String iri = page + "#zeitraum";
        graph.about(iri, "dct:PeriodOfTime")
                .typed("dcat:startDate", extent.from().toString(), "xsd:date")
                .typed("dcat:endDate", extent.to().toString(), "xsd:date");
        return iri;
    }

    private String agent(String name) {
        String iri = site.address("/katalog#stelle-" + Integer.toHexString(name.hashCode()));
        graph.about(iri, "foaf:Agent").text("foaf:name", name, "de");
        return iri;
    }

    private String file(Definition indicator, Collection<Origin> origins, Extent extent) {
        String address = site.address("/api/v1/values.csv?indicator=" + indicator.code());
        distribution(site.address("/daten/" + indicator.code() + "#csv"), indicator, "CSV", origins, extent)
                .thing("dcat:accessURL", site.address("/daten/" + indicator.code()))
                .thing("dcat:downloadURL", address)
                .thing("dcat:mediaType", "https://www.iana.org/assignments/media-types/text/csv");
        return site.address("/daten/" + indicator.code() + "#csv");
    }

    private String live(Definition indicator, Collection<Origin> origins, Extent extent) {
        distribution(site.address("/daten/" + indicator.code() + "#json"), indicator, "JSON", origins, extent)
                .thing("dcat:accessURL", site.address("/api/v1/values?indicator=" + indicator.code()))
                .thing("dcat:mediaType", "https://www.iana.org/assignments/media-types/application/json")
                .thing("dcat:accessService", site.address("/api/v1#dienst"));
        return site.address("/daten/" + indicator.code() + "#json");
    }

    private Graph.About distribution(
            String iri, Definition indicator, String format, Collection<Origin> origins, Extent extent) {
        var about = graph.about(iri, "dcat:Distribution")
                .text("dct:title", indicator.shortName().de() + " (" + format + ")", "de")
                .text("dct:title", indicator.shortName().en() + " (" + format + ")", "en")
                .thing("dct:format", Catalogue.EUROPE + "file-type/" + format)
                .thing(
                        "dct:license",
                        Licence.ofAll(origins.stream().map(Origin::licence).toList()))
                .typed("dct:modified", extent.modified().toString(), "xsd:date")
                .thing("dct:language", Catalogue.EUROPE + "language/DEU")
                .thing("dcatap:availability", Catalogue.EUROPE + "planned-availability/AVAILABLE");
        String attribution = origins.stream()
                .map(Origin::attribution)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
        return attribution.isEmpty() ? about : about.text("dcatde:licenseAttributionByText", attribution, "de");
    }
}
