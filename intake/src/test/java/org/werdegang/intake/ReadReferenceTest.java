package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/read.md} explains every mark, shape, problem and member of the report, and no other. */
@Tag("12a")
class ReadReferenceTest {
    private static final Path PAGE =
            Path.of(System.getProperty("werdegang.root", ".."), "docs", "reference", "read.md");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `([a-z_.-]+)` \\|");
    private static final Pattern MEMBER = Pattern.compile("(?m)^ {2}\"([a-z_0-9]+)\":");

    private static List<String> rows(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("\n## " + heading + "\n");
        int to = page.indexOf("\n## ", from + 1);
        return FIRST_CELL
                .matcher(page.substring(from, to < 0 ? page.length() : to))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void explains_every_mark_and_shape() throws IOException {
        var marks = new ArrayList<String>();
        for (Mark mark : Mark.values()) {
            marks.add(mark.key());
        }
        var shapes = new ArrayList<String>();
        for (Shape shape : Shape.values()) {
            shapes.add(shape.key());
        }

        assertThat(rows("Marks")).containsExactlyElementsOf(marks);
        assertThat(rows("Shapes")).containsExactlyElementsOf(shapes);
    }

    @Test
    void explains_every_problem_in_the_words_of_its_message() throws IOException {
        var english = ResourceBundle.getBundle("org.werdegang.intake.problems", Locale.ENGLISH);
        var german = ResourceBundle.getBundle("org.werdegang.intake.problems", Locale.GERMAN);
        String page = Files.readString(PAGE);

        assertThat(rows("Problems")).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(
                        key -> assertThat(page).contains(english.getString(key).replace("''", "'")));
    }

    @Test
    void names_every_member_of_the_report() throws IOException {
        String page = Files.readString(PAGE);
        String json =
                Reads.text("AGS;Gemeinde;Kinder\n05113000;Essen;1\n").report().toJson();

        var members =
                MEMBER.matcher(json).results().map(result -> result.group(1)).toList();

        assertThat(members)
                .hasSizeGreaterThan(20)
                .allSatisfy(member -> assertThat(page).contains("`" + member + "`"));
    }

    @Test
    void every_problem_that_the_code_reports_has_a_text() throws IOException {
        var english = ResourceBundle.getBundle("org.werdegang.intake.problems", Locale.ENGLISH);
        var key = Pattern.compile("\"((?:file|sheet|cell|row|column|key|table)\\.[a-z-]+)\"");
        var sources = Path.of(System.getProperty("werdegang.root", ".."), "intake", "src", "main", "java");
        try (var files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                key.matcher(Files.readString(file))
                        .results()
                        .forEach(found ->
                                assertThat(english.keySet()).as(file.toString()).contains(found.group(1)));
            }
        }
    }
}
