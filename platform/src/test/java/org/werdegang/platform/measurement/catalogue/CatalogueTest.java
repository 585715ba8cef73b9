package org.werdegang.platform.measurement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.measurement.api.OpenApiTest;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.web.api.Program;

@PlatformTest
@Import(ValueExamples.class)
@TestPropertySource(properties = OpenApiTest.CONTRIBUTOR)
class CatalogueTest {
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";

    @Autowired
    private ValueExamples examples;

    @Autowired
    private TerritoryChanges territories;

    @Autowired
    private Territories known;

    @LocalServerPort
    private int port;

    private Program program;

    @BeforeEach
    void prepare() {
        program = new Program(port);
        OpenApiTest.figures(examples, territories, known);
    }

    private Graph read(String path, Lang language) {
        var model = ModelFactory.createDefaultModel();
        var answer = program.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        RDFDataMgr.read(model, new ByteArrayInputStream(answer.bytes()), language);
        return model.getGraph();
    }

    @Test
    @Tag("12e")
    void the_catalogue_passes_the_shapes_of_dcat_ap_de() {
        var shapes = Shapes.parse(getClass().getResource("dcat-ap-de.ttl").toString());

        var report = ShaclValidator.get().validate(shapes, read("/katalog.ttl", Lang.TURTLE));

        var found = new StringWriter();
        RDFDataMgr.write(found, report.getModel(), Lang.TURTLE);
        assertThat(report.conforms()).as(found.toString()).isTrue();
    }

    @Test
    @Tag("12e")
    void the_shapes_find_a_distribution_without_licence() {
        var shapes = Shapes.parse(getClass().getResource("dcat-ap-de.ttl").toString());
        var model = ModelFactory.createModelForGraph(read("/katalog.ttl", Lang.TURTLE));
        model.removeAll(null, ResourceFactory.createProperty(DCT + "license"), null);

        assertThat(ShaclValidator.get().validate(shapes, model.getGraph()).conforms())
                .isFalse();
    }

    @Test
    void all_three_ways_of_writing_say_the_same() {
        var turtle = read("/katalog.ttl", Lang.TURTLE);

        assertThat(turtle.isIsomorphicWith(read("/katalog.jsonld", Lang.JSONLD)))
                .isTrue();
        assertThat(turtle.isIsomorphicWith(read("/katalog.rdf", Lang.RDFXML))).isTrue();
    }

    @Test
    void a_dataset_says_what_its_values_reach_over_and_its_file_can_be_fetched() {
        var model = ModelFactory.createModelForGraph(read("/katalog.ttl", Lang.TURTLE));
        String base = "http://localhost:" + port;
        var dataset = model.getResource(base + "/daten/K04#datensatz");

        var temporal = dataset.getPropertyResourceValue(ResourceFactory.createProperty(DCT + "temporal"));
        assertThat(temporal.getProperty(ResourceFactory.createProperty(DCAT + "startDate"))
                        .getString())
                .isEqualTo("2015-01-01");
        assertThat(dataset.getProperty(ResourceFactory.createProperty(DCT + "modified"))
                        .getString())
                .isEqualTo("2018-10-10");
        assertThat(model.listObjectsOfProperty(ResourceFactory.createProperty(DCAT + "downloadURL"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(program.get(file.toString()).text()).startsWith("indicator,version,"));
        assertThat(model.getResource(base + "/daten/H06#datensatz")
                        .listProperties()
                        .hasNext())
                .isFalse();
    }

    @Test
    void the_catalogues_own_address_leads_to_the_way_of_writing_that_is_asked_for() {
        assertThat(program.get("/katalog", "Accept", "text/turtle").header("Location"))
                .endsWith("/katalog.ttl");
        assertThat(program.get("/katalog", "Accept", "application/ld+json").header("Location"))
                .endsWith("/katalog.jsonld");
        assertThat(program.get("/katalog", "Accept", "application/rdf+xml").header("Location"))
                .endsWith("/katalog.rdf");
        assertThat(program.get("/katalog", "Accept", "text/html").header("Location"))
                .endsWith("/api#katalog");
    }

    @Test
    void machines_find_where_they_may_go_and_whom_to_tell_about_a_weakness() {
        var robots = program.get("/robots.txt");
        var sitemap = program.get("/sitemap.xml");
        var security = program.get("/.well-known/security.txt").text();

        assertThat(robots.text())
                .contains("Disallow: /verwaltung", "Sitemap: http://localhost:" + port + "/sitemap.xml");
        assertThat(sitemap.text())
                .contains("<loc>http://localhost:" + port + "/gebiete/05113</loc>", "/daten/K04</loc>");
        assertThat(security).contains("Contact: http", "Expires: 20", "Preferred-Languages: de, en", "Canonical: http");
        for (var path : List.of("/robots.txt", "/sitemap.xml", "/.well-known/security.txt", "/katalog.ttl")) {
            assertThat(program.get(path).headers().allValues("Set-Cookie")).isEmpty();
        }
    }
}
