package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Official tables as later years and other offices write them give the same values as the originals, one for one. */
@Tag("12a")
class DriftedFilesTest {
    private static final List<String> FILES = List.of(
            "12411-01-01-5_00.csv",
            "12411-02-03-4_00.csv",
            "12411-02-03-5_00.csv",
            "12612-01-01-4_00.csv",
            "21111-01-03-4.csv",
            "21111-01-03-4_2023.csv",
            "21111-02-06-4.csv",
            "21121-01-05-4_00.csv",
            "21121-02-02-4_2023.csv",
            "22541-01-04-4_00.csv",
            "22543-01-01-4_00.csv",
            "22543-01-02-4_00.csv",
            "22543-02-02-4_00.csv",
            "22811-02-02-4_00.csv",
            "AI-N-05_00.csv",
            "AI002-1_00.csv",
            "AI003-2_00.csv");
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "ISO-8859-15", "windows-1252", "IBM850");

    @TempDir
    Path folder;

    private final Map<String, Drift> originals = new HashMap<>();
    private final Map<String, List<String>> expected = new HashMap<>();

    @Test
    void give_the_same_values() {
        assertThat(wrong(0, 300)).isEmpty();
    }

    @Test
    @Tag("long")
    void give_the_same_values_many_times_more() {
        assertThat(wrong(300, 2_000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AI-N-05_00.csv", "AI002-1_00.csv", "AI003-1_00.csv", "AI003-2_00.csv"})
    void give_the_same_values_with_areas_as_columns(String name) {
        var original = Drift.of(name, 120);
        String first = original.data().getFirst()[0];
        var wanted =
                Reads.bytes(new DriftFile(original).csv(';', "\n", false, StandardCharsets.UTF_8, false))
                        .values()
                        .stream()
                        .filter(value -> value.period().equals(first))
                        .map(DriftedFilesTest::measured)
                        .toList();

        var read = Reads.bytes(new DriftFile(new DriftLayout(original).transposed())
                .csv(';', "\n", false, StandardCharsets.UTF_8, false));

        assertThat(read.values()).extracting(DriftedFilesTest::measured).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static String measured(ReadValue value) {
        return value.areaKey()
                + value.areaName()
                + value.period()
                + value.measure()
                + value.unit()
                + value.value()
                + (value.mark() == Mark.ROUNDED_ZERO ? null : value.mark());
    }

    private List<String> wrong(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(this::difference)
                .filter(difference -> !difference.isEmpty())
                .toList();
    }

    /** What one drifted file lost or gained; empty if nothing. */
    private String difference(int seed) {
        var random = new Random(seed);
        String name = FILES.get(random.nextInt(FILES.size()));
        var told = new ArrayList<String>(List.of("seed " + seed, name));
        var original = originals.computeIfAbsent(name, n -> Drift.of(n, 120));
        var drifted = drifted(original, random, told);
        Reads read;
        try {
            read = written(drifted, random, told);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var wanted = new ArrayList<>(expected.computeIfAbsent(
                name,
                n -> keys(Reads.bytes(new DriftFile(original).csv(';', "\n", false, StandardCharsets.UTF_8, false)))));
        var found = keys(read);
        var missing = new ArrayList<>(wanted);
        found.forEach(missing::remove);
        var more = new ArrayList<>(found);
        wanted.forEach(more::remove);
        return missing.isEmpty() && more.isEmpty() && read.report().errors() == 0
                ? ""
                : told + ": " + missing.size() + " missing " + first(missing) + ", " + more.size() + " too many "
                        + first(more) + ", of " + wanted.size() + " " + read.problems();
    }

    private static List<String> first(List<String> some) {
        return some.subList(0, Math.min(2, some.size()));
    }

    /* Whether a printed zero is rounded only a database's own export tells, so that one mark is left out. */
    private static List<String> keys(Reads read) {
        return read.values().stream()
                .map(value -> String.join(
                        "|",
                        value.areaKey(),
                        value.period(),
                        value.value() == null
                                ? ""
                                : value.value().stripTrailingZeros().toPlainString(),
                        value.mark() == null || value.mark() == Mark.ROUNDED_ZERO
                                ? ""
                                : value.mark().key(),
                        Integer.toString(
                                value.breakdown().isEmpty()
                                        ? 0
                                        : value.breakdown().split("; ").length)))
                .toList();
    }

    private static Drift drifted(Drift original, Random random, List<String> told) {
        var drift = original;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int change = random.nextInt(15);
            told.add("change " + change);
            drift = switch (change) {
                case 0 -> drift.withThousands(List.of(".", " ", "\u00a0", "'").get(random.nextInt(4)));
                case 1 -> drift.withLabels();
                case 2 -> drift.withLinesAbove();
                case 3 -> drift.withLinesAbove();
                case 4 -> drift.withoutFooter();
                case 5 -> drift.withOtherFooter();
                case 6 -> new DriftLayout(drift).withDatesInRows();
                case 7 -> new DriftLayout(drift).withDatesAsLines();
                case 8 -> new DriftLayout(drift).withColumnsReversed();
                case 9 -> drift.withFootnotes();
                case 10 -> drift.withoutTitle();
                case 11 -> drift.withoutZeros();
                case 12 -> drift.withLabels();
                case 13 -> drift.withOtherDates();
                default -> drift;
            };
        }
        if (random.nextInt(4) == 0) {
            told.add("headings once");
            drift = drift.withHeadingsOnce();
        }
        if (random.nextInt(6) == 0) {
            told.add("names first");
            drift = drift.withNamesFirst();
        }
        int last = random.nextInt(5);
        told.add("last " + last);
        return switch (last) {
            case 0 -> new DriftLayout(drift).sideBySide();
            case 1 -> new DriftLayout(drift).continued(true);
            case 2 -> new DriftLayout(drift).continued(false);
            default -> drift;
        };
    }

    private Reads written(Drift drift, Random random, List<String> told) throws IOException {
        int format = random.nextInt(6);
        told.add(List.of("csv", "csv", "csv", "xlsx", "xls", "ods").get(format));
        Path file = folder.resolve("drifted");
        switch (format) {
            case 3 -> new DriftFile(drift).excel(file, false, random.nextInt(3) == 0, random);
            case 4 -> new DriftFile(drift).excel(file, true, random.nextInt(3) == 0, random);
            case 5 -> new DriftFile(drift).ods(file);
            default -> {
                String encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
                char separator = ";;,\t|".charAt(random.nextInt(5));
                told.add(encoding + " " + separator);
                Files.write(
                        file,
                        new DriftFile(drift)
                                .csv(
                                        separator,
                                        random.nextBoolean() ? "\n" : "\r\n",
                                        random.nextInt(4) == 0,
                                        Charset.forName(encoding),
                                        encoding.startsWith("UTF")));
            }
        }
        return Reads.file(file, "drifted", null);
    }
}
