package org.werdegang.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Nothing is shipped whose licence nobody has looked at, and the documentation lists them all. */
class LicencesTest {
    private static final Path ROOT = Sources.ROOT;
    private static final Path BILL = ROOT.resolve("app/target/dist/werdegang-sbom.json");
    private static final Path LOCK = ROOT.resolve("platform/package-lock.json");

    @Test
    void everything_that_is_shipped_has_a_licence_that_we_may_ship() {
        var shipped = shipped();

        assertThat(shipped).hasSizeGreaterThan(50);
        assertThat(Licences.refused(shipped)).isEmpty();
    }

    @Test
    void an_unknown_an_unwanted_and_a_missing_licence_are_found() {
        assertThat(Licences.refused(Map.of(
                        "a:chosen", Set.of("LGPL-2.1-only", "EPL-2.0"),
                        "b:unknown", Set.of("Licence of our own"),
                        "c:unwanted", Set.of("LGPL-2.1-only"),
                        "d:none", Set.of())))
                .satisfiesExactlyInAnyOrder(
                        b -> assertThat(b).startsWith("b:"),
                        c -> assertThat(c).startsWith("c:"),
                        d -> assertThat(d).startsWith("d:"));
    }

    @Test
    void the_jars_whose_pom_names_a_licence_that_does_not_exist_bring_the_text_of_one_that_does() throws IOException {
        for (var type : new Class<?>[] {Session.class, JdbcIndexedSessionRepository.class}) {
            String jar =
                    type.getProtectionDomain().getCodeSource().getLocation().toString();
            try (var text = java.net
                    .URI
                    .create("jar:" + jar + "!/META-INF/LICENSE.txt")
                    .toURL()
                    .openStream()) {
                assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("Apache License", "Version 2.0");
            }
        }
    }

    /** With {@code -Dwerdegang.docs=write} the page is written instead of compared. */
    @Test
    void the_documentation_lists_every_component() throws IOException {
        var file = ROOT.resolve("docs/reference/licences.md");
        String page = Files.readString(file);
        String table = Licences.printed(shipped());
        if ("write".equals(System.getProperty("werdegang.docs"))) {
            page = page.substring(0, page.indexOf("| component |")) + table;
            Files.writeString(file, page);
        }

        assertThat(page).endsWith(table);
    }

    /** The bill is written by a build that may go online; an offline one leaves it as it was, or missing. */
    private static void requireBill() {
        var poms = Sources.below(Sources.ROOT, "/pom.xml");
        assumeTrue(
                poms.stream().allMatch(pom -> modified(pom).compareTo(modified(BILL)) <= 0),
                "The bill of materials is missing or older than a pom: Maven does not write it offline (-o).");
    }

    private static FileTime modified(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> shipped() {
        requireBill();
        var all = new TreeMap<>(Licences.ofJars(BILL));
        all.putAll(Licences.ofPages(LOCK));
        return all;
    }
}
