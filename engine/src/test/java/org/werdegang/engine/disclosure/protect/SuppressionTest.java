package org.werdegang.engine.disclosure.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.werdegang.engine.disclosure.attack.Audit;
import org.werdegang.engine.disclosure.round.Rounding;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Dimension;
import org.werdegang.engine.disclosure.table.Knowledge;

class SuppressionTest {
    @Test
    void no_attacker_narrows_what_it_protects() {
        var dice = new SplittableRandom(20261124);
        for (int round = 0; round < 60; round++) {
            var cube = random(dice);
            var sensitive = CubeExamples.below(cube, 3);

            var pattern = Suppression.of(cube, Demand.of(cube.table(), sensitive, 3));

            assertThat(pattern.exposed()).isEmpty();
            var shown = new BitSet();
            shown.set(0, cube.table().cells());
            shown.andNot(pattern.withheld());
            var findings = Audit.of(cube.table(), Knowledge.of(cube.table(), shown), sensitive, 3, false);
            int number = round;
            assertThat(findings)
                    .filteredOn(finding -> sensitive.get(finding.cell()))
                    .allSatisfy(finding -> assertThat(finding.verdict())
                            .as("round %d, %s", number, cube.name(finding.cell()))
                            .isEqualTo(Audit.Verdict.SAFE));
        }
    }

    private static Cube random(SplittableRandom dice) {
        List<Dimension> dimensions = switch (dice.nextInt(3)) {
            case 0 ->
                List.of(
                        CubeExamples.schools(3, 4),
                        CubeExamples.withTotal("sex", "f", "m"),
                        CubeExamples.withTotal("migration", "y", "n"));
            case 1 -> List.of(CubeExamples.schools(2, 3), CubeExamples.withTotal("type", "a", "b", "c", "d"));
            default -> List.of(CubeExamples.schools(4, 5));
        };
        return CubeExamples.full(dimensions, dice, dice.nextDouble(1, 12));
    }

    @Test
    @Tag("6a")
    void no_attacker_narrows_what_rounding_shows() {
        var dice = new SplittableRandom(5);
        for (int round = 0; round < 30; round++) {
            var cube = random(dice);
            var profile = Profile.named("nrw-5").orElseThrow();

            var safe = Protected.by(profile, cube);

            var low = new long[cube.table().cells()];
            var high = new long[cube.table().cells()];
            for (int cell = 0; cell < low.length; cell++) {
                boolean withheld = safe.withheld().get(cell);
                low[cell] = withheld ? 0 : new Rounding(5).lowest(safe.shown(cell));
                high[cell] = withheld ? Knowledge.UNLIMITED : new Rounding(5).highest(safe.shown(cell));
            }
            var findings =
                    Audit.of(cube.table(), Knowledge.between(low, high), safe.sensitive(), profile.limit(), false);
            int number = round;
            assertThat(findings)
                    .filteredOn(finding -> safe.sensitive().get(finding.cell()))
                    .allSatisfy(finding -> assertThat(finding.verdict())
                            .as("round %d, %s", number, cube.name(finding.cell()))
                            .isEqualTo(Audit.Verdict.SAFE));
        }
    }
}
