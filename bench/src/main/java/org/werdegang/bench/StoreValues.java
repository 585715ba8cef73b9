package org.werdegang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.werdegang.app.Demo;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Source;
import org.werdegang.platform.measurement.values.ValueStore;
import org.werdegang.platform.store.AsPlatform;

/**
 * How fast a million values are stored through preview and confirmation, on the embedded database with every commit on
 * disk: new ones, the same again, all of them revised, and new ones of other sources beside them.
 */
public final class StoreValues {
    private static final long VALUES = 1_000_000;

    /** One delivery: seconds for staging, for the comparison that the preview shows, and for the confirmation. */
    private record Round(String what, long values, double stage, double compare, double commit) {
        double perSecond() {
            return values / (stage + compare + commit);
        }
    }

    private final ValueStore store;
    private final TransactionTemplate transactions;
    private final Cells cells;

    private StoreValues(Demo demo) {
        this.store = demo.door(ValueStore.class);
        this.transactions = demo.door(TransactionTemplate.class);
        this.cells = new Cells(demo.door(Registry.class).all(), demo.door(Breakdowns.class), VALUES);
    }

    public static void main(String[] arguments) throws IOException {
        var machine = Machine.describe();
        var folder = Files.createTempDirectory("werdegang-bench");
        var rounds = new ArrayList<Round>();
        try (var demo = Demo.start(folder.resolve("data"), 0)) {
            var bench = new StoreValues(demo);
            rounds.add(bench.round("new values, first source", 1, 1));
            rounds.add(bench.round("the same again", 1, 1));
            rounds.add(bench.round("all of them revised", 1, 2));
            for (int source = 2; source <= 5; source++) {
                rounds.add(bench.round("new values, source " + source, source, source));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
        write(Path.of(arguments[0]), machine, rounds);
        System.exit(0);
    }

    private Round round(String what, int source, int edition) {
        var delivery = UUID.randomUUID();
        double stage = seconds(() -> store.stage(delivery, source(source), sink -> cells.edition(edition, sink)));
        double compare = seconds(() -> store.compare(delivery));
        double commit = seconds(() -> transactions.executeWithoutResult(status -> {
            store.commit(delivery);
            store.release(delivery, LocalDate.of(2024, 12, 1));
        }));
        var round = new Round(what, cells.count(), stage, compare, commit);
        System.err.printf(Locale.ROOT, "%s: %.0f values/s%n", what, round.perSecond());
        return round;
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        AsPlatform.run(work);
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }

    private static Source source(int number) {
        return new Source(
                "bench-" + number,
                "Bench " + number,
                "bench",
                "dl-zero-de/2.0",
                "bench",
                null,
                null,
                "bench",
                "bench",
                true,
                false);
    }

    private static void write(Path results, String machine, List<Round> rounds) throws IOException {
        var page = new StringBuilder();
        page.append("# Storing a million values\n\n")
                .append("Measured on ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(": ")
                .append(machine)
                .append(
                        ".\n\nEmbedded PostgreSQL 18, `fsync`, `synchronous_commit` and `full_page_writes` on. Each round stages ")
                .append(
                        "its values, compares them for the preview, and commits them in one transaction; nothing is deleted ")
                .append("between rounds. Wanted: 50,000 values/s. Repeat: `bench/run store`.\n\n")
                .append("| round | values | stage, s | compare, s | commit, s | values/s |\n")
                .append("|---|---|---|---|---|---|\n");
        var csv = new StringBuilder("round,values,stage_s,compare_s,commit_s,values_per_s\n");
        for (var r : rounds) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.1f | %.1f | %,.0f |%n",
                    r.what(),
                    r.values(),
                    r.stage(),
                    r.compare(),
                    r.commit(),
                    r.perSecond()));
            csv.append(String.format(
                    Locale.ROOT,
                    "\"%s\",%d,%.3f,%.3f,%.3f,%.0f%n",
                    r.what(),
                    r.values(),
                    r.stage(),
                    r.compare(),
                    r.commit(),
                    r.perSecond()));
        }
        Files.createDirectories(results);
        Files.writeString(results.resolve("store-values.md"), page);
        Files.writeString(results.resolve("store-values.csv"), csv);
    }
}
