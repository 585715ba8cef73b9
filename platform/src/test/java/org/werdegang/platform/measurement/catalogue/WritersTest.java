package org.werdegang.platform.measurement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

/** The three ways of writing a graph, read again by Apache Jena. */
class WritersTest {
    private static final String NASTY = "a \"quote\", <tag> & \\ back\tslash\nnext line\r„Gänsefüßchen“ 🎓";

    private static Graph read(String text, Lang language) {
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), language);
        return model.getGraph();
    }

    @Test
    void no_sign_is_lost_on_the_way() {
        var graph = new org.werdegang.platform.measurement.catalogue.Graph();
        graph.about("http://localhost/a?x=1&y=2", "dcat:Dataset")
                .text("dct:title", NASTY, "de")
                .typed("dct:issued", "2024-12-01", "xsd:date")
                .thing("dcat:landingPage", "http://localhost/b#c");
        var expected = ModelFactory.createDefaultModel();
        var subject = expected.createResource("http://localhost/a?x=1&y=2");
        subject.addProperty(
                ResourceFactory.createProperty("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                expected.createResource("http://www.w3.org/ns/dcat#Dataset"));
        subject.addProperty(ResourceFactory.createProperty("http://purl.org/dc/terms/title"), NASTY, "de");
        subject.addProperty(
                ResourceFactory.createProperty("http://purl.org/dc/terms/issued"),
                expected.createTypedLiteral("2024-12-01", "http://www.w3.org/2001/XMLSchema#date"));
        subject.addProperty(
                ResourceFactory.createProperty("http://www.w3.org/ns/dcat#landingPage"),
                expected.createResource("http://localhost/b#c"));

        assertThat(read(Turtle.write(graph), Lang.TURTLE).isIsomorphicWith(expected.getGraph()))
                .isTrue();
        assertThat(read(JsonLd.write(graph), Lang.JSONLD).isIsomorphicWith(expected.getGraph()))
                .isTrue();
        assertThat(read(RdfXml.write(graph), Lang.RDFXML).isIsomorphicWith(expected.getGraph()))
                .isTrue();
    }
}
