package org.werdegang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.werdegang.app.Commands;

/** What the documentation names exists, and what exists to be set is documented. */
class DocsTest {
    private static final Pattern LITERAL = Pattern.compile("[\"{](werdegang\\.[a-z][a-z.-]*[a-z])[\":}]");
    /** A secret may also lie in a file. */
    private static final Pattern SECRET = Pattern.compile("\"(werdegang\\.[a-z.-]+)\", new Kind\\.Secret\\(\\)");

    private static final Pattern PREFIX = Pattern.compile("@ConfigurationProperties\\(\"(werdegang[a-z.-]*)\"\\)"
            + "(?:\\s*@\\w+)*\\s*(?:public )?record \\w+\\(([^{]*)\\)");

    /** Names of files, and what the command line alone decides. */
    private static final Set<String> NOT_SET = Set.of("werdegang.log", "werdegang.demo", "werdegang.today");

    @TempDir
    Path wrong;

    @Test
    void what_the_documentation_names_exists_and_every_setting_is_explained() {
        assertThat(settings(Sources.ROOT)).contains("werdegang.database.pool-size", "werdegang.address");
        assertThat(new Docs(Sources.ROOT, commands(), settings(Sources.ROOT)).faults())
                .isEmpty();
    }

    @Test
    void each_untrue_word_of_a_wrong_documentation_is_found() throws IOException {
        write("README.md", """
                Run `./werdegang fly`, or `werdegang serve --gently`, with `--nowhere`.
                See [this](docs/missing.md), [that](docs/adr/0001-a.md#nowhere) and `app/src/gone.txt`.
                Set `werdegang.colour`; `FlightTest` holds it, and `WrongTest.flies`.
                """);
        write(
                "docs/adr/0001-a.md",
                "# 2. Fly\\n\\nsoon\\n\\n**Context** Wings. **Decision.** **Rejected.** **Held by** hope.\\n"
                        .replace("\\n", "\n"));
        write("app/WrongTest.java", "void walks() {}");
        write("werdegang", "echo $WERDEGANG_WINGS");
        write("docs/reference/settings.md", "`werdegang.known`");

        var faults = new Docs(wrong, Map.of("serve", Set.of("--port")), Set.of("werdegang.known", "werdegang.hidden"))
                .faults();

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "README.md names the command fly, which is not there",
                        "README.md gives serve the option --gently, which it does not know",
                        "README.md names the option --nowhere, which no command has",
                        "README.md links to docs/missing.md, which is not there",
                        "README.md links to docs/adr/0001-a.md#nowhere, a heading that is not there",
                        "README.md names the file app/src/gone.txt, which is not there",
                        "README.md names the setting werdegang.colour, which nothing reads",
                        "README.md names the test FlightTest, which is not there",
                        "README.md names WrongTest.flies, which is not there",
                        "docs/adr/0001-a.md does not begin with its number and the decision",
                        "docs/adr/0001-a.md says neither day nor status",
                        "docs/adr/0001-a.md has no section Consequences",
                        "docs/adr/0001-a.md is held by no test, and does not say so",
                        "docs/reference does not explain werdegang.hidden",
                        "docs/reference does not explain WERDEGANG_WINGS");
    }

    private static Map<String, Set<String>> commands() {
        var all = new HashMap<>(Commands.options());
        all.put("verify", Set.of("--long"));
        return all;
    }

    /** Settings that some class reads: by their name, or as components of a record of settings. */
    private static Set<String> settings(Path root) {
        var found = new TreeSet<String>();
        for (var module : new String[] {"platform", "app"}) {
            for (var file : Sources.below(root.resolve(module).resolve("src/main/java"), ".java")) {
                String text = Sources.read(file);
                var record = PREFIX.matcher(text);
                while (record.find()) {
                    String prefix = record.group(1);
                    for (var part : record.group(2)
                            .replaceAll("@\\w+(\\([^)]*\\))?", "")
                            .split(",")) {
                        String name = part.strip().replaceFirst(".*\\s", "");
                        found.add(
                                prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
                    }
                }
                LITERAL.matcher(text).results().map(match -> match.group(1)).forEach(found::add);
                SECRET.matcher(text)
                        .results()
                        .map(match -> match.group(1) + "-file")
                        .forEach(found::add);
            }
        }
        found.removeIf(
                name -> NOT_SET.contains(name) || found.stream().anyMatch(other -> other.startsWith(name + ".")));
        return found;
    }

    private void write(String name, String text) throws IOException {
        var file = wrong.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
