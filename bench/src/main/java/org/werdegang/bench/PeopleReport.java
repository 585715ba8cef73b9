package org.werdegang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page about people at once: three runs in a row, calm, storm, calm. */
final class PeopleReport {
    private static final double WANTED_MILLIS = 300;

    /** So many people, and each of their clicks. */
    record Run(String what, int people, List<Crowd.Click> clicks) {}

    private PeopleReport() {}

    static void write(Path results, String machine, Duration storm, List<Run> runs) throws IOException {
        int people = runs.getFirst().people();
        var page = new StringBuilder(String.format(
                Locale.ROOT,
                """
                # People at once

                Measured on %s: %s.

                The demo region in a process of its own (1 GiB heap); the clicks come from another process on the same cores.
                Each of %d signed-in people clicks, waits, looks for 4 s on average and clicks again: 140 read, 40 hand in
                data, 20 work in the office; settings are changed and files handed in among it. Ten times as many: the same
                people and %,d who are not signed in, for %d s. A wait counts from click to whole answer. Wanted: p95 of at most
                %.0f ms and no error with %d people; with ten times as many those who cannot be served are told so with
                503, and afterwards all is as before. Repeat: `bench/run people`.

                | run | people | clicks | per second | answered | told to come back (503) | failed | p50, ms | p95, ms | p99, ms | longest, ms |
                |---|---|---|---|---|---|---|---|---|---|---|
                """,
                LocalDate.now(ZoneOffset.UTC),
                machine,
                people,
                runs.get(1).people() - people,
                storm.toSeconds(),
                WANTED_MILLIS,
                people));
        runs.forEach(run -> page.append(row(run)));
        page.append("\nThe answered clicks of 200 people, by kind:\n\n")
                .append("| kind | clicks | p50, ms | p95, ms | longest, ms |\n|---|---|---|---|---|\n");
        runs.getFirst().clicks().stream()
                .collect(Collectors.groupingBy(Crowd.Click::kind, TreeMap::new, Collectors.toList()))
                .forEach((kind, clicks) -> page.append(kind(kind, clicks)));
        page.append("\nWhat was turned away in the storm waited ")
                .append(quantiles(runs.get(1).clicks().stream()
                        .filter(click -> click.status() == 503)
                        .toList()))
                .append(recovery(runs.getLast()));
        Files.createDirectories(results);
        Files.writeString(results.resolve("people.md"), page);
        System.err.print(page);
    }

    private static String row(Run run) {
        var answered =
                run.clicks().stream().filter(click -> served(click.status())).toList();
        long away = run.clicks().stream().filter(click -> click.status() == 503).count();
        double seconds =
                run.clicks().stream().mapToDouble(Crowd.Click::seconds).max().orElse(1);
        var sorted = sorted(answered);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %d | %.0f | %d | %d | %d | %.0f | %.0f | %.0f | %.0f |%n",
                run.what(),
                run.people(),
                run.clicks().size(),
                run.clicks().size() / seconds,
                answered.size(),
                away,
                run.clicks().size() - answered.size() - away,
                OpenLoad.quantile(sorted, 0.5),
                OpenLoad.quantile(sorted, 0.95),
                OpenLoad.quantile(sorted, 0.99),
                sorted[sorted.length - 1]);
    }

    private static String kind(String kind, List<Crowd.Click> clicks) {
        var sorted = sorted(clicks);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f |%n",
                kind,
                sorted.length,
                OpenLoad.quantile(sorted, 0.5),
                OpenLoad.quantile(sorted, 0.95),
                sorted[sorted.length - 1]);
    }

    private static String quantiles(List<Crowd.Click> clicks) {
        if (clicks.isEmpty()) {
            return "not at all: nobody was. ";
        }
        var sorted = sorted(clicks);
        return String.format(
                Locale.ROOT,
                "%.0f ms (p50), %.0f ms (p95). ",
                OpenLoad.quantile(sorted, 0.5),
                OpenLoad.quantile(sorted, 0.95));
    }

    /** From which five seconds on after the storm every click was answered, with p95 as wanted. */
    private static String recovery(Run after) {
        int last = -1;
        var spans = after.clicks().stream().collect(Collectors.groupingBy(click -> (int) (click.seconds() / 5)));
        for (var span : spans.entrySet()) {
            boolean good = span.getValue().stream().allMatch(click -> served(click.status()))
                    && OpenLoad.quantile(sorted(span.getValue()), 0.95) <= WANTED_MILLIS;
            last = good ? last : Math.max(last, span.getKey());
        }
        return last < 0
                ? "After the storm every five seconds were as wanted, the first ones too.\n"
                : String.format(Locale.ROOT, "After the storm all was as wanted from second %d on.%n", 5 * (last + 1));
    }

    private static boolean served(int status) {
        return status == 200 || status == 302;
    }

    private static double[] sorted(List<Crowd.Click> clicks) {
        double[] millis = clicks.stream().mapToDouble(Crowd.Click::millis).toArray();
        Arrays.sort(millis);
        return millis;
    }
}
