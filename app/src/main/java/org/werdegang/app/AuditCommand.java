package org.werdegang.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.attack.Audit;
import org.werdegang.engine.disclosure.attack.Derivation;
import org.werdegang.engine.disclosure.file.CubeFile;
import org.werdegang.engine.disclosure.file.MatrixFile;
import org.werdegang.engine.disclosure.file.TableRefused;
import org.werdegang.engine.disclosure.hiding.Insiders;
import org.werdegang.engine.disclosure.proof.CertificateVerifier;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;
import org.werdegang.intake.CsvText;
import org.werdegang.platform.vocabulary.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code werdegang audit}: plays the attacker against a protected table. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Attacks a protected table: how far can each withheld cell be narrowed by whoever reads the shown ones,",
            "or by somebody who is alone in one of them?"
        },
        footer = {
            "",
            "Example: werdegang audit --table safe.csv --hierarchy schools.csv --report audit.csv",
            "Example: werdegang audit --cells cells.csv --matrix matrix.csv --limit 3",
            "",
            "The report: cell_id,lo,hi,verdict; verdicts SAFE, NARROW, EXACT, UNSAFE_INSIDER, UNPROVEN.",
            "Exit codes: 0 safe, 1 a cell can be narrowed (or the files were refused), 2 wrong usage, 70 a bug."
        })
final class AuditCommand implements Callable<Integer> {
    private static final int TOLD = 20;

    @Option(names = "--table", paramLabel = "safe.csv", description = "The table, as protect writes it.")
    private @Nullable Path table;

    @Option(names = "--hierarchy", paramLabel = "h.csv", description = "dimension,code,parent")
    private @Nullable Path hierarchy;

    @Option(names = "--cells", paramLabel = "cells.csv", description = "cell_id,…,true_value,status,primary")
    private @Nullable Path cells;

    @Option(names = "--matrix", paramLabel = "matrix.csv", description = "cell_id,inner_id,coef")
    private @Nullable Path matrix;

    @Option(
            names = "--limit",
            defaultValue = "3",
            description = "How far apart the ends of a sensitive cell must be (default: ${DEFAULT-VALUE}).")
    private long limit;

    @Option(
            names = "--report",
            paramLabel = "audit.csv",
            description = "Where to write the bounds of every withheld cell.")
    private @Nullable Path report;

    @Option(
            names = "--certificate",
            paramLabel = "proof.csv",
            description = "Checks the proof that protect has written, instead of attacking.")
    private @Nullable Path certificate;

    /** What is attacked, and how its cells are called. */
    private record Target(
            @Nullable Cube cube,
            LinearTable table,
            Knowledge knowledge,
            BitSet sensitive,
            IntFunction<String> id,
            IntFunction<String> name) {}

    @Override
    public Integer call() throws IOException {
        try {
            return certificate == null ? attack(target()) : verify(certificate);
        } catch (TableRefused refused) {
            return Tables.tell(refused);
        }
    }

    private Target target() throws IOException {
        Path cellsFile = cells;
        Path matrixFile = matrix;
        Path tableFile = table;
        Path hierarchyFile = hierarchy;
        if (cellsFile != null && matrixFile != null && tableFile == null) {
            var file = MatrixFile.read(Tables.readable(cellsFile), Tables.readable(matrixFile));
            return new Target(
                    null,
                    file.table(),
                    Knowledge.of(file.table(), file.shown()),
                    file.primary(),
                    file.cells()::get,
                    file.cells()::get);
        }
        if (tableFile != null && hierarchyFile != null && cellsFile == null) {
            var file = CubeFile.read(Tables.readable(tableFile), Tables.readable(hierarchyFile));
            return new Target(
                    file.cube(),
                    file.cube().table(),
                    Tables.published(file, tableFile),
                    Tables.sensitive(file, limit),
                    cell -> Tables.id(file, cell),
                    cell -> file.cube().name(cell));
        }
        throw new Refused("app.audit.which");
    }

    private int verify(Path proof) throws IOException {
        Path tableFile = table;
        Path hierarchyFile = hierarchy;
        if (tableFile == null || hierarchyFile == null) {
            throw new Refused("app.audit.which");
        }
        var problems = CertificateVerifier.check(
                Tables.readable(tableFile), Tables.readable(hierarchyFile), Tables.readable(proof), limit, limit);
        problems.stream().limit(TOLD).forEach(System.out::println);
        Progress.say(problems.isEmpty() ? "app.audit.certified" : "app.audit.not-certified", problems.size());
        return problems.isEmpty() ? 0 : Werdegang.REFUSED;
    }

    private int attack(Target target) {
        var cube = target.cube();
        boolean thorough = report != null;
        var findings = cube == null
                ? Audit.of(target.table(), target.knowledge(), target.sensitive(), limit, thorough)
                : Audit.of(
                        cube,
                        target.knowledge(),
                        target.sensitive(),
                        limit,
                        Insiders.persons(target.table()),
                        thorough);
        write(findings, target);
        var open = findings.stream()
                .filter(finding -> target.sensitive().get(finding.cell()) && finding.verdict() != Audit.Verdict.SAFE)
                .toList();
        open.stream().limit(TOLD).forEach(finding -> System.out.println(sentence(finding, target)));
        if (open.size() > TOLD) {
            Progress.say("app.audit.more", open.size() - TOLD);
        }
        Progress.say(
                open.isEmpty() ? "app.audit.safe" : "app.audit.open",
                target.sensitive().cardinality(),
                open.size(),
                limit);
        return open.isEmpty() ? 0 : Werdegang.REFUSED;
    }

    private String sentence(Audit.Finding finding, Target target) {
        String name = target.name().apply(finding.cell());
        var bounds = finding.bounds();
        if (target.knowledge().exact(finding.cell())) {
            return Progress.text("app.audit.shown", name);
        }
        Integer insider = finding.insider();
        if (insider != null) {
            return Progress.text("app.audit.insider", name, target.name().apply(insider));
        }
        String found = finding.verdict() == Audit.Verdict.EXACT
                ? Progress.text("app.audit.exact", name, bounds.low())
                : Progress.text("app.audit.narrow", name, bounds.low(), bounds.high());
        return found
                + Derivation.of(target.table(), target.knowledge(), finding.cell(), bounds)
                        .map(derivation -> " " + calculation(derivation, target))
                        .orElse("");
    }

    private static String calculation(Derivation derivation, Target target) {
        var less = derivation.less().stream()
                .map(cell -> " − (" + target.name().apply(cell) + ")")
                .reduce("", String::concat);
        return "(" + target.name().apply(derivation.total()) + ")" + less + (derivation.complete() ? " = " : " ≥ ")
                + derivation.rest();
    }

    private void write(List<Audit.Finding> findings, Target target) {
        Path to = report;
        if (to == null) {
            return;
        }
        try (Draft draft = Draft.of(to)) {
            CsvText.row(draft.writer(), "cell_id", "lo", "hi", "verdict");
            for (var finding : findings) {
                var bounds = finding.bounds();
                CsvText.row(
                        draft.writer(),
                        target.id().apply(finding.cell()),
                        String.valueOf(bounds.low()),
                        bounds.high() == Knowledge.UNLIMITED ? "" : String.valueOf(bounds.high()),
                        finding.verdict().name());
            }
            draft.done();
        } catch (IOException e) {
            throw new Refused("app.draft.unwritable", to, Draft.reason(e));
        }
    }
}
