package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, a reader answers with values and problems, never with an exception. An ordinary test run tries the
 * seeds; with {@code JAZZER_FUZZ=1} in the environment and one method named, Jazzer looks for more (CONTRIBUTING.md).
 */
@Tag("12a")
class ReadersFuzzTest {
    private static final List<String> SEEDS =
            List.of("21111-01-03-4.csv", "12411-01-01-5_00.csv", "AI002-1_00.csv", "21121-02-02-4_2023.csv");

    static Stream<byte[]> texts() {
        return Stream.concat(
                SEEDS.stream()
                        .map(name ->
                                new DriftFile(Drift.of(name, 30)).csv(';', "\n", false, StandardCharsets.UTF_8, false)),
                Stream.of(
                                "AGS;Gemeinde;Jahr;Kinder\n05113000;Essen;2015/16;1.234\n;;;-\n",
                                "a,b\n\"1,5\",\"x\"\"y\"\n",
                                "Jahr;Essen;Duisburg\n2019;1;2\n\nJahr;Essen;Duisburg\n2020;3;4\n",
                                "time;1_variable_code;1_variable_attribute_code;value\n2020;KREISE;05113;7\n",
                                "Name;Vorname;Geburtsdatum\nA;B;01.02.2010\n")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("texts")
    @FuzzTest(maxDuration = "5m")
    void texts_of_any_kind(byte @NotNull [] content) {
        check(Reads.bytes(content));
    }

    static Stream<byte[]> workbooks() {
        return SEEDS.stream().flatMap(name -> Stream.of("xlsx", "xls", "ods").map(format -> workbook(name, format)));
    }

    private static byte[] workbook(String name, String format) {
        try {
            Path file = Files.createTempFile("seed", "." + format);
            try {
                var table = Drift.of(name, 20);
                if (format.equals("ods")) {
                    new DriftFile(table).ods(file);
                } else {
                    new DriftFile(table).excel(file, format.equals("xls"), true, new Random(1));
                }
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @MethodSource("workbooks")
    @FuzzTest(maxDuration = "5m")
    void workbooks_of_any_kind(byte @NotNull [] content) {
        check(Reads.bytes(content));
    }

    private static void check(Reads read) {
        var report = read.report();
        assertThat(report.counts().values()).isEqualTo(read.values().size());
        assertThat(report.toJson()).startsWith("{").endsWith("}\n");
        if (read.values().isEmpty() && report.counts().rows() == 0) {
            assertThat(report.problems()).isNotEmpty();
        }
        if (report.shape() == Shape.PERSONS) {
            assertThat(report.errors()).isPositive();
        }
        report.recognition()
                .mappings()
                .forEach(mapping ->
                        assertThat(Mapping.fromJson(mapping.toJson())).isEqualTo(mapping));
    }
}
