package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

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
}
