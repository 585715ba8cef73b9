package org.werdegang.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.platform.PlatformTest;

/**
 * Every column of the database is either described in {@code docs/reference/personal-data.md}, with how a person sees it and
 * what erasure makes of it, or declared to hold nothing about a person. Whoever adds a column decides.
 */
@PlatformTest
class PersonalColumnsTest {
    private static final Path ROOT = Path.of(System.getProperty("werdegang.root", ".."));
    private static final Pattern DESCRIBED =
            Pattern.compile("^\\| `([a-z]+\\.[a-z_]+\\.[a-z_]+)` \\|", Pattern.MULTILINE);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void every_column_is_described_as_personal_or_declared_not_to_be() throws IOException {
        var described = new TreeSet<>(DESCRIBED
                .matcher(Files.readString(ROOT.resolve("docs/reference/personal-data.md")))
                .results()
                .map(found -> found.group(1))
                .toList());
        var other = Files.readAllLines(ROOT.resolve("platform/src/test/reference/columns-without-people.txt")).stream()
                .flatMap(line -> Pattern.compile(" ")
                        .splitAsStream(line.substring(line.indexOf(':') + 1).strip())
                        .map(column -> line.substring(0, line.indexOf(':')) + "." + column))
                .collect(Collectors.toCollection(TreeSet::new));
        var there = new TreeSet<>(jdbc.sql("""
                        SELECT n.nspname || '.' || c.relname || '.' || a.attname
                          FROM pg_attribute a
                          JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
                          JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE a.attnum > 0 AND NOT a.attisdropped
                           AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                           AND c.relname <> 'flyway_schema_history'
                        """).query(String.class).list());

        var declared = new TreeSet<>(described);
        declared.addAll(other);
        assertThat(declared).isEqualTo(there);
        assertThat(described).doesNotContainAnyElementsOf(other);
    }
}
