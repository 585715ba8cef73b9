package org.werdegang.app;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.Limits;
import org.werdegang.intake.LongForm;
import org.werdegang.intake.Problem;
import org.werdegang.intake.Report;
import org.werdegang.intake.Severity;
import org.werdegang.intake.Shape;
import org.werdegang.intake.StatisticsFile;
import org.werdegang.platform.vocabulary.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code werdegang read}: a statistics file of any supported shape, as values in long form. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Recognises and reads a statistics file (.csv, .xlsx, .xls, .ods) and writes its values in long form,"
                        + " one row each: table, area_key, area_name, period, measure, breakdown, unit, value, mark.",
        footer = {
            "",
            "Example: werdegang read 21111-01-03-4.csv --out schools.csv --report schools.json",
            "",
            "Exit codes: 0 read, 1 refused (the message says how to mend it), 2 wrong usage, 70 a bug."
        })
final class ReadCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Parameters(paramLabel = "FILE", description = "The file to read.")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "long.csv", description = "Where to write (default: the terminal).")
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "report.json",
            description = "Where to write what was recognised, counted, and found wrong.")
    private @Nullable Path reportFile;

    @Override
    public Integer call() throws IOException {
        refuseWhatCannotWork();
        Path target = out;
        if (target == null) {
            return toTerminal();
        }
        try (Draft draft = Draft.of(target)) {
            Report report = read(draft.writer(), target);
            if (isRead(report)) {
                draft.done();
            }
            return tell(report);
        }
    }

    private int toTerminal() throws IOException {
        Writer terminal = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
        Report report = read(terminal, Path.of("stdout"));
        if (isRead(report)) {
            try {
                terminal.flush();
            } catch (IOException e) {
                throw new Refused("app.draft.unwritable", "stdout", Draft.reason(e));
            }
        }
        return tell(report);
    }

    private void refuseWhatCannotWork() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Files.isDirectory(file) ? "app.read.folder" : "app.read.missing", file);
        }
        if (!Files.isReadable(file)) {
            throw new Refused("app.read.unreadable", file);
        }
        for (Path written : new @Nullable Path[] {out, reportFile}) {
            if (written != null && Files.exists(written) && Files.isSameFile(written, file)) {
                throw new Refused("app.read.overwrites-itself", file);
            }
            if (written != null && written.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
                throw new Refused("app.read.parquet", written);
            }
        }
    }

    private Report read(Writer writer, Path target) {
        try {
            Report report = StatisticsFile.read(
                    file,
                    String.valueOf(file.getFileName()),
                    null,
                    Limits.standard(),
                    new ReadProgress(),
                    new LongForm(writer));
            writeReport(report);
            return report;
        } catch (UncheckedIOException e) {
            throw new Refused("app.draft.unwritable", target, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refused("app.read.failed", file, Draft.reason(e));
        }
    }

    private void writeReport(Report report) throws IOException {
        Path target = reportFile;
        if (target != null) {
            try (Draft draft = Draft.of(target)) {
                draft.write(report.toJson());
                draft.done();
            }
        }
    }

    /** Whether anything may be kept; a file about persons, or with errors and no value, is refused, and an old result stays. */
    private static boolean isRead(Report report) {
        return report.shape() != Shape.PERSONS && (report.counts().values() > 0 || report.errors() == 0);
    }

    private static int tell(Report report) {
        if (isRead(report)) {
            Progress.say(
                    "app.read.done",
                    report.counts().values(),
                    report.counts().areas(),
                    report.shape().key(),
                    report.warnings(),
                    report.errors());
            Progress.say(report.confirmed() ? "app.read.confirmed" : "app.read.proposed");
        }
        report.problems().stream()
                .filter(problem -> problem.severity() != Severity.NOTE)
                .limit(SHOWN)
                .forEach(problem -> System.err.println(line(report.fileName(), problem)));
        long more = report.errors() + report.warnings() - SHOWN;
        if (more > 0) {
            Progress.say("app.read.more", more);
        }
        return isRead(report) ? 0 : Werdegang.REFUSED;
    }

    private static String line(String name, Problem problem) {
        String where = problem.place().toString();
        return name + (where.isEmpty() ? "" : ", " + where) + ": " + problem.text(Locale.getDefault());
    }
}
