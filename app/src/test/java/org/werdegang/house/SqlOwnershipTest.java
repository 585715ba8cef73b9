package org.werdegang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A statement reads and writes its own package's schema, and of others only what they publish as {@code v_…}. */
class SqlOwnershipTest {
    private static final Path ROOT = Path.of(System.getProperty("werdegang.root", ".."));
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|FROM|JOIN|MERGE|COPY|TRUNCATE|LOCK|WITH)\\b");
    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|COPY|ON|REFERENCES|USING)\\s+(?:ONLY\\s+)?([a-z_]+)\\.([a-z_]+)");

    /** Names by consent; no view of it is open to anybody but its keeper. */
    private static final String VAULT = "vault";

    private static final String VAULT_KEEPER = "accompaniment";

    @Test
    void every_statement_stays_in_its_own_schema() {
        assertThat(strangers(ROOT.resolve("platform/src/main/java/org/werdegang/platform")))
                .isEmpty();
    }

    @Test
    void a_statement_that_reads_another_schema_is_found() {
        assertThat(strangers(ROOT.resolve("app/src/test/java/org/werdegang/house/wrong/platform")))
                .containsExactlyInAnyOrder(
                        "NeedManager.java of needs uses agenda.goal", "NeedManager.java of needs uses vault.v_child");
    }

    private static List<String> strangers(Path platform) {
        var found = new ArrayList<String>();
        for (var file : files(platform)) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".sql") && !name.endsWith(".java")) {
                continue;
            }
            var text = read(file);
            if (name.endsWith(".sql")) {
                found.addAll(strangers(file, owner(platform, file), text));
            } else {
                var literals = TEXT.matcher(text);
                while (literals.find()) {
                    String literal = literals.group(1) == null ? literals.group(2) : literals.group(1);
                    if (STATEMENT.matcher(literal).find()) {
                        found.addAll(strangers(file, owner(platform, file), literal));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> strangers(Path file, String owner, String sql) {
        var found = new ArrayList<String>();
        var tables = TABLE.matcher(sql);
        while (tables.find()) {
            String schema = tables.group(1);
            boolean foreign = Order.packages().contains(schema) && !schema.equals(owner);
            boolean vault = schema.equals(VAULT) && !owner.equals(VAULT_KEEPER);
            if (vault || foreign && !tables.group(2).startsWith("v_")) {
                found.add(file.getFileName() + " of " + owner + " uses " + schema + "." + tables.group(2));
            }
        }
        return found;
    }

    /** The package of a file; a migration belongs to the feature in its name. */
    private static String owner(Path platform, Path file) {
        var below = platform.relativize(file);
        String name = file.getFileName().toString();
        if (name.matches("V\\d+__.*\\.sql")) {
            return name.replaceFirst("V\\d+__([a-z]+)_.*", "$1");
        }
        return below.getName(0).toString();
    }

    private static List<Path> files(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Not text: " + file, e);
        }
    }
}
