package org.werdegang.platform.measurement.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.web.PageCheck;
import org.werdegang.platform.web.api.Problem;
import org.werdegang.platform.web.api.Program;

/** The page and the documents that explain the interface: what they show has to work. */
@PlatformTest
@Import(ValueExamples.class)
@TestPropertySource(properties = OpenApiTest.CONTRIBUTOR)
class ApiPagesTest {
    private static final Path DOCS = Path.of(System.getProperty("werdegang.root", ".."), "docs");

    @Autowired
    private ValueExamples examples;

    @Autowired
    private TerritoryChanges territories;

    @Autowired
    private Territories known;

    @LocalServerPort
    private int port;

    @BeforeEach
    void prepare() {
        OpenApiTest.figures(examples, territories, known);
    }

    @Test
    @Tag("12f")
    @Tag("12g")
    void the_page_can_be_read_by_everybody() {
        PageCheck.visitor(port).page("/api");
    }

    @Test
    void every_example_on_the_page_runs_and_every_problem_is_explained_there() {
        var program = new Program(port);
        String page = program.get("/api").text();

        var examples = Pattern.compile("<h3><a href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .toList();
        assertThat(examples)
                .hasSizeGreaterThan(5)
                .allSatisfy(example -> assertThat(program.get(example.group(1).replace("&amp;", "&"))
                                .status())
                        .isEqualTo(200));
        for (var problem : Problem.values()) {
            assertThat(page).contains("id=\"problem-" + problem.key() + "\"");
        }
    }

    @Test
    void every_command_in_the_how_to_runs_as_it_is_printed() throws IOException, InterruptedException {
        var commands = Files.readString(DOCS.resolve("how-to/use-the-api.md"))
                .lines()
                .filter(line -> line.startsWith("curl "))
                .toList();

        assertThat(commands).hasSizeGreaterThan(5);
        for (String command : commands) {
            var run = new ProcessBuilder(
                            "sh", "-c", command.replace("http://localhost:8080", "http://localhost:" + port))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(run.waitFor()).as("%s%n%s", command, said).isZero();
            assertThat(said).as(command).isNotBlank();
        }
    }

    @Test
    void the_reference_names_every_address_parameter_and_mark() throws IOException {
        String reference = Files.readString(DOCS.resolve("reference/api.md"));
        var description = new Program(port).get(OpenApi.PATH).json();

        description.get("paths").properties().forEach(path -> {
            assertThat(reference).contains("`" + path.getKey() + "`");
            path.getValue().get("get").path("parameters").forEach(given -> {
                var parameter = given.has("$ref")
                        ? description.at(given.get("$ref").asString().substring(1))
                        : given;
                assertThat(reference).contains("`" + parameter.get("name").asString() + "`");
            });
        });
        for (String list : List.of("Reason", "Level")) {
            description.get("components").get("schemas").get(list).get("enum").forEach(word -> {
                if (!word.isNull()) {
                    assertThat(reference).contains("`" + word.asString() + "`");
                }
            });
        }
        for (var problem : Problem.values()) {
            assertThat(reference).contains("`" + problem.key() + "`");
        }
    }
}
