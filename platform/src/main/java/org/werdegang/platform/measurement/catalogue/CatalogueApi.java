package org.werdegang.platform.measurement.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.werdegang.platform.web.api.Answers;
import org.werdegang.platform.web.api.Asked;

/** The catalogue in three ways of writing the same statements. */
@RestController
class CatalogueApi {
    private final Catalogue catalogue;
    private final Answers answers;

    CatalogueApi(Catalogue catalogue, Answers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @GetMapping("/katalog.ttl")
    ResponseEntity<byte[]> turtle(HttpServletRequest request) {
        Asked.of(request);
        return answers.text(request, Turtle.write(catalogue.graph()), type("text", "turtle"));
    }

    @GetMapping("/katalog.jsonld")
    ResponseEntity<byte[]> jsonLd(HttpServletRequest request) {
        Asked.of(request);
        return answers.text(request, JsonLd.write(catalogue.graph()), new MediaType("application", "ld+json"));
    }

    @GetMapping("/katalog.rdf")
    ResponseEntity<byte[]> rdfXml(HttpServletRequest request) {
        Asked.of(request);
        return answers.text(request, RdfXml.write(catalogue.graph()), type("application", "rdf+xml"));
    }

    private static MediaType type(String type, String subtype) {
        return new MediaType(type, subtype, StandardCharsets.UTF_8);
    }
}
