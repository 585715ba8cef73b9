package org.werdegang.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.Limits;
import org.werdegang.intake.LongFormat;
import org.werdegang.intake.Report;
import org.werdegang.intake.StatisticsFile;
import org.werdegang.platform.vocabulary.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code werdegang read}: recognises a statistics file and writes its values in long form. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Recognises and reads a statistics file of any supported shape.",
        footer = {"", "Example: werdegang read 21111-02-06-4.csv --out long.csv --report report.json"})
final class ReadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV, TSV, Excel or OpenDocument.")
    private Path file = Path.of("");

    @Option(names = "--out", description = "Values in long form, one a row; without it they are printed.")
    private @Nullable Path out;

    @Option(names = "--report", description = "What was recognised, counted and found wanting, as JSON.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refused("app.read.no-file", file);
        }
        var result = out == null ? print() : Written.to(out, this::read);
        if (report != null) {
            Written.to(report, writer -> {
                writer.write(ReportJson.of(result));
                return result;
            });
        }
        boolean nothing = result.counts().values() == 0 && result.errors() > 0;
        for (var problem : result.problems()) {
            System.err.println(problem.severity() + " " + problem.place() + " " + problem.text(Locale.getDefault()));
        }
        Progress.say(
                "app.read.done",
                result.counts().values(),
                result.shape().key(),
                result.errors(),
                result.warnings(),
                result.notes());
        return nothing ? Werdegang.REFUSED : 0;
    }

    private Report print() throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        var result = read(writer);
        writer.flush();
        return result;
    }

    private Report read(BufferedWriter writer) throws IOException {
        var format = new LongFormat(writer);
        format.header();
        return StatisticsFile.read(
                file, String.valueOf(file.getFileName()), null, Limits.standard(), new ReadProgress(), format);
    }
}
