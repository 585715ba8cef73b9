package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@Tag("12a")
class ReadCommandTest {
    @TempDir
    Path folder;

    @Test
    void writes_values_and_report_and_repairs_a_lost_zero_with_a_note() throws IOException {
        var in = Files.writeString(
                folder.resolve("kita.csv"),
                "AGS;Gemeinde;Jahr;Kinder\n5113000;Essen;2023;1.234\n5112000;Duisburg;2023;.\n");
        var out = folder.resolve("long.csv");
        var report = folder.resolve("report.json");

        int exit = Werdegang.commandLine()
                .execute("read", in.toString(), "--out", out.toString(), "--report", report.toString());

        assertThat(exit).isZero();
        assertThat(Files.readAllLines(out))
                .containsExactly(
                        "table,area_key,area_name,period,measure,breakdown,unit,value,mark",
                        "kita,05113000,Essen,2023,Kinder,,,1234,",
                        "kita,05112000,Duisburg,2023,Kinder,,,,unknown-or-secret");
        var told = JsonMapper.shared().readTree(report.toFile());
        assertThat(told.get("values").asInt()).isEqualTo(2);
        assertThat(told.get("problems").get(0).get("key").asString()).isEqualTo("key.zero-restored");
    }

    @Test
    void refuses_what_is_no_table_and_leaves_no_half_file() throws IOException {
        var in = Files.writeString(folder.resolve("letter.csv"), "Dear office,\nhere is nothing to count.\n");

        int exit = Werdegang.commandLine().execute("read", in.toString(), "--report", folder + "/none/report.json");

        assertThat(exit).isEqualTo(Werdegang.REFUSED);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(in);
        }
    }

    @Test
    void tells_wrong_usage_apart() {
        assertThat(Werdegang.commandLine().execute("read")).isEqualTo(Werdegang.WRONG_USAGE);
    }

    @Test
    void replaces_an_old_result_but_keeps_it_when_the_new_file_is_refused() throws IOException {
        var good = Files.writeString(folder.resolve("kita.csv"), "AGS;Gemeinde;Jahr;Kinder\n05113000;Essen;2023;7\n");
        var bad = Files.writeString(folder.resolve("kita.xlsx"), "PK nothing that could be unpacked");
        var out = Files.writeString(folder.resolve("long.csv"), "old");

        int first = Werdegang.commandLine().execute("read", good.toString(), "--out", out.toString());
        int second = Werdegang.commandLine().execute("read", bad.toString(), "--out", out.toString());

        assertThat(first).isZero();
        assertThat(second).isEqualTo(Werdegang.REFUSED);
        assertThat(out).content().contains("Essen");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(good, bad, out);
        }
    }

    @ParameterizedTest
    @CsvSource({"a.csv, none/long.csv", "a.csv, a.csv", "a.csv, long.parquet", "none.csv, long.csv", "., long.csv"})
    void refuses_what_cannot_be_read_or_written_before_it_begins(String in, String out) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "AGS;Gemeinde;Jahr;Kinder\n05113000;Essen;2023;7\n");

        int exit = Werdegang.commandLine().execute("read", folder + "/" + in, "--out", folder + "/" + out);

        assertThat(exit).isEqualTo(Werdegang.REFUSED);
    }
}
