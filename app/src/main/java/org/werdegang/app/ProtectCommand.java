package org.werdegang.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.file.CubeFile;
import org.werdegang.engine.disclosure.file.TableRefused;
import org.werdegang.engine.disclosure.proof.Certificate;
import org.werdegang.engine.disclosure.protect.Profile;
import org.werdegang.engine.disclosure.protect.Protected;
import org.werdegang.intake.CsvText;
import org.werdegang.platform.vocabulary.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code werdegang protect}: shows of a table what reveals nobody. */
@Command(
        name = "protect",
        mixinStandardHelpOptions = true,
        description = {
            "Protects a table of counts by a named profile and writes it again with two more columns: what is shown,",
            "and a mark that says why something else than the count is."
        },
        footer = {
            "",
            "Example: werdegang protect --table cells.csv --hierarchy schools.csv --profile min-3 --out safe.csv",
            "",
            "cells: <dimension…>,count    hierarchy: dimension,code,parent (one row for each parent of a code)",
            "Exit codes: 0 protected, 1 refused (the message says how to mend it), 2 wrong usage, 70 a bug."
        })
final class ProtectCommand implements Callable<Integer> {
    static final String PRIMARY = "primary";
    private static final String SECONDARY = "secondary";

    @Option(names = "--table", required = true, paramLabel = "cells.csv", description = "<dimension…>,count")
    private Path table = Path.of("");

    @Option(names = "--hierarchy", required = true, paramLabel = "h.csv", description = "dimension,code,parent")
    private Path hierarchy = Path.of("");

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "NAME",
            description = "min-3, min-5, min-10, base-3, nrw-5")
    private String profile = "";

    @Option(
            names = "--threshold",
            paramLabel = "N",
            description = "Counts from 1 to N − 1 are sensitive, instead of the profile's.")
    private @Nullable Integer threshold;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "safe.csv",
            description = "Where to write the protected table.")
    private Path out = Path.of("");

    @Option(
            names = "--certificate",
            paramLabel = "proof.csv",
            description =
                    "Where to write the proof that nobody can narrow a sensitive cell; keep it as safe as the table.")
    private @Nullable Path certificate;

    @Override
    public Integer call() throws IOException {
        var chosen = Profile.named(profile)
                .orElseThrow(() -> new Refused("app.protect.profile", profile, String.join(", ", Profile.names())));
        Integer asked = threshold;
        if (asked != null && asked < 2) {
            throw new Refused("app.protect.threshold", asked);
        }
        var rules = asked == null ? chosen : chosen.withThreshold(asked);
        try {
            var file = CubeFile.read(Tables.readable(table), Tables.readable(hierarchy));
            var safe = Protected.by(rules, file.cube());
            write(file, safe, rules);
            certify(safe);
            Progress.say(
                    "app.protect.done",
                    file.rows().size(),
                    safe.sensitive().cardinality(),
                    safe.withheld().cardinality() - safe.sensitiveWithheld(),
                    rules.name());
            return 0;
        } catch (TableRefused refused) {
            return Tables.tell(refused);
        }
    }

    private void write(CubeFile file, Protected safe, Profile rules) {
        try (Draft draft = Draft.of(out)) {
            var header = new ArrayList<>(kept(file, file.header()));
            header.addAll(List.of("shown", "mark"));
            CsvText.row(draft.writer(), header.toArray(String[]::new));
            for (int cell = 0; cell < file.rows().size(); cell++) {
                var row = new ArrayList<>(kept(file, file.rows().get(cell)));
                boolean withheld = safe.withheld().get(cell);
                row.add(withheld ? "" : String.valueOf(safe.shown(cell)));
                row.add(!withheld ? rules.mark() : safe.sensitive().get(cell) ? PRIMARY : SECONDARY);
                CsvText.row(draft.writer(), row.toArray(String[]::new));
            }
            draft.done();
        } catch (IOException e) {
            throw new Refused("app.draft.unwritable", out, Draft.reason(e));
        }
    }

    private void certify(Protected safe) {
        Path to = certificate;
        if (to == null) {
            return;
        }
        try (Draft draft = Draft.of(to)) {
            Certificate.write(safe.cube(), safe.proofs(), draft.writer());
            draft.done();
        } catch (IOException e) {
            throw new Refused("app.draft.unwritable", to, Draft.reason(e));
        }
    }

    /** All columns but those that are written anew. */
    private static List<String> kept(CubeFile file, List<String> row) {
        var kept = new ArrayList<String>();
        for (int column = 0; column < row.size(); column++) {
            if (!List.of("shown", "mark").contains(file.header().get(column))) {
                kept.add(row.get(column));
            }
        }
        return kept;
    }
}
