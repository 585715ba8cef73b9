package org.werdegang.engine.disclosure.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.werdegang.engine.disclosure.file.CubeFile;
import org.werdegang.engine.disclosure.protect.Profile;
import org.werdegang.engine.disclosure.protect.Protected;

class CertificateVerifierTest {
    @TempDir
    Path folder;

    private Path table = Path.of("");
    private Path hierarchy = Path.of("");
    private Path certificate = Path.of("");

    @BeforeEach
    void protect() throws IOException {
        hierarchy = Files.write(
                folder.resolve("h.csv"),
                List.of(
                        "dimension,code,parent",
                        "school,Region,",
                        "school,s1,Region",
                        "school,s2,Region",
                        "school,s3,Region",
                        "sex,Total,",
                        "sex,f,Total",
                        "sex,m,Total"));
        var rows = new ArrayList<>(List.of("school,sex,count"));
        long[][] counts = {{1, 20}, {14, 25}, {30, 11}};
        long[] sums = new long[3];
        for (int s = 0; s < 3; s++) {
            rows.add("s" + (s + 1) + ",f," + counts[s][0]);
            rows.add("s" + (s + 1) + ",m," + counts[s][1]);
            rows.add("s" + (s + 1) + ",Total," + (counts[s][0] + counts[s][1]));
            sums[0] += counts[s][0];
            sums[1] += counts[s][1];
        }
        rows.add("Region,f," + sums[0]);
        rows.add("Region,m," + sums[1]);
        rows.add("Region,Total," + (sums[0] + sums[1]));
        var cells = Files.write(folder.resolve("cells.csv"), rows);
        var file = CubeFile.read(cells, hierarchy);
        var safe = Protected.by(Profile.named("min-3").orElseThrow(), file.cube());
        var lines = new ArrayList<>(List.of("school,sex,count,shown,mark"));
        for (int cell = 0; cell < file.rows().size(); cell++) {
            lines.add(String.join(",", file.rows().get(cell)) + ","
                    + (safe.withheld().get(cell) ? ",withheld" : safe.shown(cell) + ","));
        }
        table = Files.write(folder.resolve("safe.csv"), lines);
        var text = new StringBuilder();
        Certificate.write(safe.cube(), safe.proofs(), text);
        certificate = Files.writeString(folder.resolve("proof.csv"), text);
    }

    @Test
    void accepts_what_the_protector_proves() throws IOException {
        assertThat(check()).isEmpty();
    }

    @Test
    void refuses_a_table_that_shows_one_withheld_cell_more() throws IOException {
        edit(table, line -> line.startsWith("s1,f") ? "s1,f,1,1," : line);

        assertThat(check()).anyMatch(problem -> problem.contains("disagrees with what row 1 shows"));
    }

    @Test
    void refuses_a_certificate_with_a_pair_left_out() throws IOException {
        Files.write(certificate, List.of(Files.readAllLines(certificate).getFirst()));

        assertThat(check()).anyMatch(problem -> problem.contains("has no pair of tables"));
    }

    @Test
    void refuses_a_pair_that_is_too_near() throws IOException {
        assertThat(CertificateVerifier.check(table, hierarchy, certificate, 4, 3))
                .anyMatch(problem -> problem.contains("too near"));
    }

    @Test
    void refuses_a_pair_with_fewer_than_nobody() throws IOException {
        edit(certificate, line -> line.matches(".*,high,.*") ? line.replaceFirst(",\\d+$", ",-1") : line);

        assertThat(check()).anyMatch(problem -> problem.contains("holds fewer than nobody"));
    }

    @Test
    void refuses_a_table_that_does_not_add_up() throws IOException {
        edit(table, line -> line.startsWith("Region,Total") ? "Region,Total,999,999," : line);

        assertThat(check()).anyMatch(problem -> problem.contains("not the sum of its parts"));
    }

    private List<String> check() throws IOException {
        return CertificateVerifier.check(table, hierarchy, certificate, 3, 3);
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        Files.write(file, Files.readAllLines(file).stream().map(change).toList());
    }
}
