package org.werdegang.engine.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.werdegang.engine.disclosure.table.Knowledge;

@EnabledIf("present")
class AttackReferenceTest {
    static boolean present() {
        return Files.isDirectory(Oracle.FOLDER);
    }

    static List<Oracle> cases() {
        return Oracle.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_the_whole_number_bounds_that_two_solvers_found(Oracle oracle) {
        var attack = Attack.on(oracle.table(), Knowledge.of(oracle.table(), oracle.shown()));

        assertThat(oracle.bounds()).isNotEmpty().allSatisfy((cell, expected) -> {
            var found = attack.bounds(oracle.cells().indexOf(cell));

            assertThat(found.tight()).isTrue();
            assertThat(List.of(found.low(), found.high())).containsExactly(expected[0], expected[1]);
        });
    }
}
