package org.werdegang.engine.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.werdegang.engine.disclosure.table.Knowledge;

@EnabledIf("present")
class AuditReferenceTest {
    static boolean present() {
        return AttackReferenceTest.present();
    }

    static List<Oracle> cases() {
        return Oracle.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judges_every_case_as_its_author_does(Oracle oracle) {
        var knowledge = Knowledge.of(oracle.table(), oracle.shown());

        var findings = Audit.of(oracle.table(), knowledge, oracle.primary(), oracle.limit(), true);
        var quick = Audit.of(oracle.table(), knowledge, oracle.primary(), oracle.limit(), false);

        assertThat(verdict(findings, oracle)).isEqualTo(oracle.expected());
        assertThat(verdict(quick, oracle)).isEqualTo(oracle.expected());
    }

    private static String verdict(List<Audit.Finding> findings, Oracle oracle) {
        var verdicts = findings.stream()
                .filter(finding -> oracle.primary().get(finding.cell()))
                .map(Audit.Finding::verdict)
                .toList();
        return verdicts.stream().allMatch(v -> v == Audit.Verdict.SAFE)
                ? "safe"
                : verdicts.stream().allMatch(v -> v == Audit.Verdict.SAFE || v == Audit.Verdict.UNSAFE_INSIDER)
                        ? "unsafe_insider"
                        : "unsafe";
    }
}
