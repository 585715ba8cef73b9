package org.werdegang.engine.disclosure.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class PercentageReferenceTest {
    private static final Path FILE =
            Path.of(System.getProperty("werdegang.root"), "../shared/oracles/disclosure/C12_percent_leak.csv");

    static boolean present() {
        return Files.isRegularFile(FILE);
    }

    @Test
    @EnabledIf("present")
    void finds_the_counts_that_enumeration_finds() {
        assertThat(PerturbationTableReferenceTest.rows(FILE)).hasSize(11).allSatisfy(row -> {
            var share = new Percentage(
                    Long.parseLong(row.getField("true_count")), Long.parseLong(row.getField("n_published")));
            var range = share.range(Integer.parseInt(row.getField("decimals")));

            assertThat(range.lowest()).isEqualTo(Long.parseLong(row.getField("count_lo")));
            assertThat(range.highest()).isEqualTo(Long.parseLong(row.getField("count_hi")));
            assertThat(range.width() + 1).isEqualTo(Long.parseLong(row.getField("n_feasible")));
        });
    }

    @Test
    @Tag("6a")
    void fewer_decimals_come_first_and_withholding_last() {
        assertThat(new Percentage(4, 1000).decimals(1, 3)).hasValue(0);
        assertThat(new Percentage(3, 17).decimals(1, 3)).isEmpty();
        assertThat(new Percentage(412, 100_000).decimals(1, 3)).hasValue(1);
    }
}
