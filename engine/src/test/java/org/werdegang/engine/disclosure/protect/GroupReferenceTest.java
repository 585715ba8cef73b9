package org.werdegang.engine.disclosure.protect;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("present")
class GroupReferenceTest {
    private static final Path FILE =
            Path.of(System.getProperty("werdegang.root"), "../shared/oracles/disclosure/C14_attribute_disclosure.csv");

    static boolean present() {
        return Files.isRegularFile(FILE);
    }

    @Test
    void judges_every_group_as_its_author_does() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(FILE))) {
            assertThat(reader.stream().toList()).hasSize(5).allSatisfy(row -> {
                var group = new Group(
                        Long.parseLong(row.getField("n")), Long.parseLong(row.getField("count_without_degree")));

                assertThat(word(group.verdict(10, 3))).isEqualTo(row.getField("expected"));
            });
        }
    }

    private static String word(Group.Verdict verdict) {
        return switch (verdict) {
            case TOO_SMALL, FEW -> "unsafe_primary";
            case ALL -> "unsafe_attribute";
            case NONE -> "unsafe_attribute_complement";
            case ALL_BUT_FEW -> "unsafe_complement_of_1";
            case SAFE -> "safe";
        };
    }
}
