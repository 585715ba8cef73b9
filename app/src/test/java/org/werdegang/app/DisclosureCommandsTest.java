package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code protect} and {@code audit} as somebody uses them one after the other. */
class DisclosureCommandsTest {
    @TempDir
    Path folder;

    private Path cells = Path.of("");
    private Path hierarchy = Path.of("");

    @BeforeEach
    void write() throws IOException {
        hierarchy = Files.write(
                folder.resolve("h.csv"),
                List.of(
                        "dimension,code,parent",
                        "school,Total,",
                        "school,s1,Total",
                        "school,s2,Total",
                        "school,s3,Total",
                        "school,s4,Total",
                        "sex,Total,",
                        "sex,f,Total",
                        "sex,m,Total"));
        long[][] counts = {{2, 20}, {14, 25}, {30, 11}, {9, 8}};
        var rows = new ArrayList<>(List.of("note,school,sex,count"));
        long[] sums = new long[2];
        for (int s = 0; s < counts.length; s++) {
            rows.add("n" + rows.size() + ",s" + (s + 1) + ",f," + counts[s][0]);
            rows.add("n" + rows.size() + ",s" + (s + 1) + ",m," + counts[s][1]);
            rows.add("n" + rows.size() + ",s" + (s + 1) + ",Total," + (counts[s][0] + counts[s][1]));
            sums[0] += counts[s][0];
            sums[1] += counts[s][1];
        }
        rows.add("n" + rows.size() + ",Total,f," + sums[0]);
        rows.add("n" + rows.size() + ",Total,m," + sums[1]);
        rows.add("n" + rows.size() + ",Total,Total," + (sums[0] + sums[1]));
        cells = Files.write(folder.resolve("cells.csv"), rows);
    }

    @Test
    @Tag("6b")
    void what_protect_writes_withstands_the_attack_and_carries_its_proof() throws IOException {
        var safe = folder.resolve("safe.csv");
        var proof = folder.resolve("proof.csv");
        var report = folder.resolve("audit.csv");

        int protectedSo = run(
                "protect",
                "--table",
                cells,
                "--hierarchy",
                hierarchy,
                "--profile",
                "min-3",
                "--out",
                safe,
                "--certificate",
                proof);
        int attacked = run("audit", "--table", safe, "--hierarchy", hierarchy, "--report", report);
        int verified = run("audit", "--table", safe, "--hierarchy", hierarchy, "--certificate", proof);

        assertThat(List.of(protectedSo, attacked, verified)).containsOnly(0);
        assertThat(Files.readAllLines(safe).getFirst()).isEqualTo("note,school,sex,count,shown,mark");
        assertThat(Files.readAllLines(safe))
                .filteredOn(line -> line.endsWith(",primary"))
                .hasSize(1);
        assertThat(Files.readAllLines(safe))
                .filteredOn(line -> line.endsWith(",secondary"))
                .hasSize(3);
        assertThat(Files.readAllLines(report))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).matches("cell_id,lo,hi,verdict|n?\\d+,\\d+,\\d+,SAFE"));
    }

    @Test
    void an_unprotected_table_is_found_open_and_the_report_is_written_all_the_same() throws IOException {
        var open = Files.write(
                folder.resolve("open.csv"),
                Files.readAllLines(cells).stream()
                        .map(line -> line.startsWith("note")
                                ? line + ",shown,mark"
                                : line.contains(",s1,f,")
                                        ? line + ",,primary"
                                        : line + "," + line.replaceFirst(".*,", "") + ",")
                        .toList());
        var report = folder.resolve("audit.csv");

        int exit = run("audit", "--table", open, "--hierarchy", hierarchy, "--report", report);

        assertThat(exit).isEqualTo(Werdegang.REFUSED);
        assertThat(Files.readAllLines(report)).containsExactly("cell_id,lo,hi,verdict", "1,2,2,EXACT");
    }

    @Test
    @Tag("6a")
    void nrw_5_rounds_each_cell_on_its_own() throws IOException {
        var safe = folder.resolve("safe.csv");

        int exit = run("protect", "--table", cells, "--hierarchy", hierarchy, "--profile", "NRW-5", "--out", safe);

        assertThat(exit).isZero();
        assertThat(Files.readAllLines(safe))
                .contains("n2,s1,m,20,20,rounded-5", "n5,s2,m,25,25,rounded-5", "n8,s3,m,11,10,rounded-5")
                .contains("n3,s1,Total,22,20,rounded-5", "n15,Total,Total,119,120,rounded-5");
    }

    @Test
    void every_problem_of_the_files_is_told_and_nothing_is_written() throws IOException {
        Files.write(cells, List.of("school,sex,count", "s1,f,2", "s1,m,-1", "s9,f,3", "s1,Total,drei"));
        var safe = folder.resolve("safe.csv");

        int exit = run("protect", "--table", cells, "--hierarchy", hierarchy, "--profile", "min-3", "--out", safe);

        assertThat(exit).isEqualTo(Werdegang.REFUSED);
        assertThat(safe).doesNotExist();
    }

    @Test
    void an_unknown_profile_is_refused_with_the_names_of_those_there_are() {
        assertThat(run(
                        "protect",
                        "--table",
                        cells,
                        "--hierarchy",
                        hierarchy,
                        "--profile",
                        "min-4",
                        "--out",
                        folder.resolve("x.csv")))
                .isEqualTo(Werdegang.REFUSED);
    }

    private static int run(Object... words) {
        return Werdegang.commandLine()
                .execute(java.util.Arrays.stream(words).map(String::valueOf).toArray(String[]::new));
    }
}
