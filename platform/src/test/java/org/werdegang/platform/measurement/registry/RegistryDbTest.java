package org.werdegang.platform.measurement.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Refused;

@PlatformTest
class RegistryDbTest {
    @Autowired
    private Registry registry;

    @Autowired
    private DefinitionStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void holds_what_the_files_say() {
        assertThat(registry.all()).isEqualTo(DefinitionFiles.read());
        assertThat(registry.find("s05B").orElseThrow().code()).isEqualTo("S05b");
    }

    @Test
    void reading_the_same_files_again_adds_nothing_and_a_changed_wording_adds_a_revision() {
        var g01 = registry.get("G01");
        var reworded = reworded(g01, "Anders gesagt");
        long before = rows("G01");

        transaction.executeWithoutResult(s -> registry.define(List.of(g01)));
        long same = rows("G01");
        transaction.executeWithoutResult(s -> registry.define(List.of(reworded)));

        assertThat(same).isEqualTo(before);
        assertThat(rows("G01")).isEqualTo(before + 1);
        assertThat(jdbc.sql("SELECT count(*) FROM journal.entry WHERE what = 'registry.defined' AND subject = 'G01'")
                        .query(Long.class)
                        .single())
                .isEqualTo(before + 1);
        assertThat(store.all().stream().filter(s -> s.definition().code().equals("G01")))
                .extracting(s -> s.definition().name().de())
                .contains(g01.name().de(), "Anders gesagt");
    }

    @Test
    void a_day_before_the_first_wording_shows_the_first_wording() {
        assertThat(registry.find("K01", AsKnown.on(LocalDate.of(1990, 1, 1)))).isPresent();
    }

    @Test
    @Tag("4b")
    void a_heading_is_no_indicator_and_the_refusal_names_its_methods() {
        assertThatThrownBy(() -> registry.get("S05")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("registry.heading");
            assertThat(refused.details()).containsExactly("S05", "S05a, S05b, S05c");
        });
    }

    @Test
    @Tag("4c")
    void an_override_of_a_break_needs_a_note_in_both_languages_and_is_known_from_then_on() {
        var broken = registry.get("K02").breaks().getFirst();
        var note = new Words("Beide Stichtage liegen im März.", "Both reference dates are in March.");

        assertThatThrownBy(() -> registry.override(new Caller.Visitor(), "K02", broken, new Words("Weil.", "")))
                .isInstanceOf(Refused.class);
        registry.override(new Caller.Visitor(), "K02", broken, note);

        assertThat(registry.overridden("K02", broken, Instant.MAX)).contains(note);
        assertThat(registry.overridden("K02", broken, Instant.EPOCH)).isEmpty();
    }

    private long rows(String code) {
        return jdbc.sql("SELECT count(*) FROM measurement.definition WHERE code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private static Definition reworded(Definition d, String name) {
        return new Definition(
                d.code(),
                d.heading(),
                d.stage(),
                d.dimension(),
                d.version(),
                d.validFrom(),
                new Words(name, d.name().en()),
                d.shortName(),
                d.message(),
                d.numerator(),
                d.denominator(),
                d.parts(),
                d.partNames(),
                d.splits(),
                d.aggregates(),
                d.tree(),
                d.formula(),
                d.basePeriod(),
                d.unit(),
                d.decimals(),
                d.direction(),
                d.source(),
                d.referenceDate(),
                d.referenceDay(),
                d.periodicity(),
                d.expectedRelease(),
                d.breakdowns(),
                d.basis(),
                d.methodVariant(),
                d.traps(),
                d.breaks(),
                d.remarks(),
                d.availability());
    }
}
