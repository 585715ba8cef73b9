package org.werdegang.platform.measurement.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.werdegang.intake.Mark;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.Incoming;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.web.api.Program;
import tools.jackson.databind.JsonNode;

/** The description of the interface, against two referees and against the interface itself. */
@PlatformTest
@Import(ValueExamples.class)
@TestPropertySource(properties = OpenApiTest.CONTRIBUTOR)
public class OpenApiTest {
    /** A setting of this test's database alone, so that the keys it needs are not another test's. */
    public static final String CONTRIBUTOR =
            "werdegang.catalogue.contributor=http://dcat-ap.de/def/contributors/example";

    private static final String ADDRESS = "https://werdegang.example/openapi.json";

    @Autowired
    private ValueExamples examples;

    @Autowired
    private TerritoryChanges territories;

    @Autowired
    private Territories known;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @LocalServerPort
    private int port;

    private Program program;
    private JsonNode description;
    private SchemaRegistry schemas;

    @BeforeEach
    void prepare() {
        program = new Program(port);
        var served = program.get(OpenApi.PATH);
        description = served.json();
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, served.text())));
        figures(examples, territories, known);
    }

    /** Essen, with values of every kind. */
    public static void figures(ValueExamples examples, TerritoryChanges changes, Territories known) {
        if (known.atlas().versions("05113").isEmpty()) {
            changes.found(
                    new TerritoryChanges.Beginning("05113", Level.DISTRICT, "Essen", "Essen"),
                    ValueExamples.LONG_AGO,
                    ValueExamples.NOBODY);
            var young = Breakdown.of("age-group", "0-2");
            examples.release(
                    official("22541-01-04-4"),
                    LocalDate.of(2017, 10, 10),
                    value("K04", "N", "05113", 2015, "1"),
                    value("K04", "D", "05113", 2015, "3"),
                    value("K04", "N", "05113", 2016, null, Mark.SECRET),
                    value("K04", "D", "05113", 2016, "3"),
                    value("K04", "D", "05113", 2017, "3"),
                    new Incoming("K04", "N", "05113", new Period.Year(2015), young, BigDecimal.ONE, null, "line 1"),
                    new Incoming("K04", "D", "05113", new Period.Year(2015), young, BigDecimal.TEN, null, "line 2"));
            examples.release(
                    official("22541-01-04-4"), LocalDate.of(2018, 10, 10), value("K04", "N", "05113", 2015, "2"));
        }
    }

    @Test
    void a_parser_of_openapi_3_1_finds_nothing_to_complain_about() {
        var options = new ParseOptions();
        options.setResolve(true);

        var parsed = new OpenAPIV3Parser().readContents(description.toString(), null, options);

        assertThat(parsed.getMessages()).isNullOrEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(parsed.getOpenAPI().getPaths())
                .hasSize(description.get("paths").size());
    }

    @Test
    void every_schema_is_a_schema() {
        var meta = schemas.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        description
                .get("components")
                .get("schemas")
                .properties()
                .forEach(schema -> assertThat(meta.validate(schema.getValue()))
                        .as(schema.getKey())
                        .isEmpty());
    }

    @Test
    void it_describes_every_address_below_api_v1_and_no_other() {
        var handled = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods()
                    .keySet()
                    .forEach(info -> info.getPatternValues().stream()
                            .filter(path -> path.startsWith("/api/v1/") && !path.matches(".*\\.(json|csv)"))
                            .forEach(handled::add));
        }

        assertThat(List.copyOf(description.get("paths").propertyNames())).containsExactlyInAnyOrderElementsOf(handled);
    }

    @Test
    void every_operation_answers_as_its_schema_says() {
        description.get("paths").properties().forEach(path -> {
            var operation = path.getValue().get("get");
            var content = operation.get("responses").get("200").get("content");
            var schema = schema(
                    content.get("application/json").get("schema").get("$ref").asString());
            for (String address : addresses(path.getKey(), operation)) {
                var answer = program.get(address);
                assertThat(answer.status()).as("%s: %s", address, answer.text()).isEqualTo(200);
                assertThat(schema.validate(answer.json())).as(address).isEmpty();
                if (content.has("text/csv")) {
                    var csv = program.get(address, "Accept", "text/csv");
                    assertThat(csv.status()).isEqualTo(200);
                    assertThat(csv.text().lines().findFirst().orElseThrow()).matches("[a-z_]+(,[a-z_]+)+");
                }
                var wrong = program.get(address + (address.contains("?") ? "&" : "?") + "surprise=1");
                assertThat(wrong.status()).isEqualTo(400);
                assertThat(schema("#/components/schemas/Problem").validate(wrong.json()))
                        .isEmpty();
            }
        });
    }

    private com.networknt.schema.Schema schema(String reference) {
        return schemas.getSchema(SchemaLocation.of(ADDRESS + reference));
    }

    /** The operation with its needed parameters only, with each other one alone beside them, and with all that fit. */
    private List<String> addresses(String path, JsonNode operation) {
        String filled = path;
        var needed = new ArrayList<String>();
        var optional = new ArrayList<String>();
        for (var given : operation.path("parameters")) {
            var parameter = given.has("$ref")
                    ? description.at(given.get("$ref").asString().substring(1))
                    : given;
            String name = parameter.get("name").asString();
            String example = parameter.path("example").asString("");
            if (parameter.get("in").asString().equals("path")) {
                filled = filled.replace("{" + name + "}", example);
            } else if (!example.isEmpty()) {
                String pair = name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8);
                (parameter.path("required").asBoolean(false) ? needed : optional).add(pair);
            }
        }
        var addresses = new ArrayList<String>();
        addresses.add(address(filled, needed));
        for (String one : optional) {
            var pairs = new ArrayList<>(needed);
            pairs.add(one);
            addresses.add(address(filled, pairs));
        }
        var all = new ArrayList<>(needed);
        all.addAll(optional);
        addresses.add(address(filled, all));
        return addresses;
    }

    private static String address(String path, List<String> pairs) {
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }
}
