package org.werdegang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that goes through ASVS 5.0.0 has every line of levels 1 and 2 once, in order, each held by something that is there. */
class AsvsTest {
    private static final Path ROOT = Path.of(System.getProperty("werdegang.root", ".."));
    private static final Pattern LINE =
            Pattern.compile("^\\| V([0-9.]+) \\| ([^|]+) \\| ([a-z]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern SUMS =
            Pattern.compile("^\\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|Story|Check))`");
    private static final List<String> WORDS = List.of("yes", "partly", "open", "operator", "none");

    /** How many lines of levels 1 and 2 each section of the standard has, and which numbers of it are of level 3. */
    private static final String LINES = """
            1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2 2.1:1-3 2.2:1-3 2.3:1-4 2.4:1 3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5 3.7:1-2
            4.1:1-3 4.2:1 4.3:1-2 4.4:1-4 5.1:1 5.2:1-3 5.3:1-2 5.4:1-3 6.1:1-3 6.2:1-12 6.3:1-4 6.4:1-4 6.5:1-5 6.6:1-3
            6.8:1-4 7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2 8.1:1-2 8.2:1-3 8.3:1 8.4:1 9.1:1-3 9.2:1-4 10.1:1-2
            10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3 11.1:1-2 11.2:1-3 11.3:1-3 11.4:1-4 11.5:1 11.6:1
            12.1:1-3 12.2:1-2 12.3:1-4 13.1:1 13.2:1-5 13.3:1-2 13.4:1-5 14.1:1-2 14.2:1-4 14.3:1-3 15.1:1-3 15.2:1-3
            15.3:1-7 16.1:1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3 17.1:1 17.2:1-4 17.3:1-2
            """;

    @Test
    void every_line_is_answered_once_in_order_by_something_that_is_there() throws IOException {
        assertThat(faults(Files.readString(ROOT.resolve("docs/reference/security.md"))))
                .isEmpty();
    }

    @Test
    void a_missing_line_a_double_one_an_unknown_test_a_strange_word_and_a_wrong_sum_are_found() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/reference/security.md"));

        assertThat(faults(page.replaceFirst("(?m)^\\| V2\\.4\\.1 .*\n", ""))).anyMatch(f -> f.contains("2.4.1"));
        assertThat(faults(page.replaceFirst("(?m)^(\\| V2\\.4\\.1 .*\n)", "$1$1")))
                .anyMatch(f -> f.contains("order"));
        assertThat(faults(page.replaceFirst("`GuessesDbTest`", "`GuessesNotThereTest`")))
                .containsExactly("V2.3.2 names GuessesNotThereTest, which is not there");
        assertThat(faults(page.replaceFirst("(\\| V5\\.4\\.3 \\| [^|]+ \\|) open", "$1 perhaps")))
                .anyMatch(f -> f.contains("perhaps"));
        assertThat(faults(page.replaceFirst("(?m)^\\| (\\d+) \\| (\\d+) \\| 2 \\|", "| $1 | $2 | 3 |")))
                .anyMatch(f -> f.contains("sums"));
        assertThat(faults(page.replaceFirst("(\\| V8\\.3\\.1 \\|.*\\|) `RouteRolesTest` \\|", "$1 – |")))
                .containsExactly("V8.3.1 is held by nothing");
    }

    private static List<String> faults(String page) {
        var faults = new ArrayList<String>();
        var ids = new ArrayList<String>();
        Map<String, Integer> sums = new TreeMap<>();
        var tests = tests();
        LINE.matcher(page).results().forEach(line -> {
            String id = line.group(1);
            String word = line.group(3);
            String held = line.group(5);
            ids.add(id);
            sums.merge(word, 1, Integer::sum);
            if (!WORDS.contains(word)) {
                faults.add("V" + id + " stands at " + word + ", which is no word of this page");
            }
            NAME.matcher(held)
                    .results()
                    .map(name -> name.group(1))
                    .filter(name -> !tests.contains(name))
                    .forEach(name -> faults.add("V" + id + " names " + name + ", which is not there"));
            if (word.equals("yes") && !NAME.matcher(held).find() && !held.contains("*review*")) {
                faults.add("V" + id + " is held by nothing");
            }
        });
        var expected = expected();
        if (!ids.equals(expected)) {
            expected.stream().filter(id -> !ids.contains(id)).forEach(id -> faults.add("V" + id + " is missing"));
            faults.add("The lines are not those of the standard in their order");
        }
        var told = SUMS.matcher(page).results().findFirst();
        for (int i = 0; i < WORDS.size(); i++) {
            int counted = sums.getOrDefault(WORDS.get(i), 0);
            int column = i + 1;
            if (told.isEmpty() || Integer.parseInt(told.get().group(column)) != counted) {
                faults.add("The sums say otherwise: " + counted + " lines stand at " + WORDS.get(i));
            }
        }
        return faults;
    }

    private static List<String> expected() {
        var ids = new ArrayList<String>();
        for (String section : LINES.strip().split("\\s+")) {
            String[] part = section.split("[:-]");
            int last = Integer.parseInt(part[part.length - 1]);
            for (int n = Integer.parseInt(part[1]); n <= last; n++) {
                ids.add(part[0] + "." + n);
            }
        }
        return ids;
    }

    private static Set<String> tests() {
        return Stream.of("platform", "intake", "app", "engine")
                .flatMap(module -> {
                    try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                        return files.map(file -> file.getFileName().toString()).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - 5))
                .collect(Collectors.toSet());
    }
}
