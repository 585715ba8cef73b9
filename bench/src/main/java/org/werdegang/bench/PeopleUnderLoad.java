package org.werdegang.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.app.Demo;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.sample.ruhr.Ruhr;

/**
 * Two hundred signed-in people at once in the demo region, then ten times as many, then the two hundred again. The
 * platform runs as a process of its own, beside the one that clicks, on the same cores.
 */
public final class PeopleUnderLoad {
    private static final int PEOPLE = 200;
    private static final int TIMES = 10;
    private static final String PASSWORD = "ein langer Satz nur zum Messen";
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration CALM = Duration.ofMinutes(2);
    private static final Duration STORM = Duration.ofMinutes(1);

    private PeopleUnderLoad() {}

    /** First argument: where results go. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var machine = Machine.describe();
        var data = Files.createTempDirectory("werdegang-bench").resolve("data");
        List<String> indicators;
        try (var demo = Demo.start(data, 0)) {
            indicators = demo.door(Registry.class).all().stream()
                    .map(Definition::code)
                    .toList();
            people(demo);
        }
        int port = free();
        var platform = serve(data, port);
        try {
            var runs = runs(port, indicators);
            PeopleReport.write(Path.of(arguments[0]), machine, STORM, runs);
        } finally {
            platform.destroy();
            platform.waitFor(1, TimeUnit.MINUTES);
        }
        System.exit(0);
    }

    /** Accounts of 200 people in the organisations that the demo has. */
    private static void people(Demo demo) {
        System.err.printf("Making accounts for %d people ...%n", PEOPLE);
        var homes = demo.door(Organisations.class).page("Stadt", null, 50);
        demo.door(TransactionTemplate.class)
                .executeWithoutResult(status -> IntStream.range(0, PEOPLE)
                        .forEach(i -> demo.door(Accounts.class)
                                .ensure(
                                        email(i),
                                        "Person " + i,
                                        PASSWORD,
                                        homes.get(i % homes.size()).id(),
                                        role(i))));
    }

    private static String email(int person) {
        return "person" + person + "@bench.example";
    }

    private static Role role(int person) {
        int ten = person % 10;
        return ten < 7 ? Role.READER : ten < 9 ? Role.STEWARD : Role.OFFICE;
    }

    private static Errands.Work work(int person) {
        if (person >= PEOPLE) {
            return Errands.Work.VISITS;
        }
        return role(person) == Role.READER ? Errands.Work.READS : Errands.Work.DELIVERS;
    }

    private static Process serve(Path data, int port) throws IOException, InterruptedException {
        var log = data.resolveSibling("out.log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.werdegang.app.Werdegang",
                        "demo",
                        "--no-open",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!Files.readString(log).contains("Werdegang is ready")) {
            if (!process.isAlive()) {
                throw new IOException("The platform did not start: " + Files.readString(log));
            }
            Thread.sleep(100);
        }
        return process;
    }

    private static List<PeopleReport.Run> runs(int port, List<String> indicators) {
        String root = "http://localhost:" + port;
        var territories = Ruhr.territories().stream()
                .filter(area -> area.level().equals("district") || area.level().equals("municipality"))
                .map(area -> area.key())
                .toList();
        var runs = new ArrayList<PeopleReport.Run>();
        try (var line = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            var everybody = IntStream.range(0, PEOPLE * TIMES)
                    .mapToObj(i -> new Errands(
                            new Visitor(line, root, i), new Readers(indicators, territories, i), work(i), i))
                    .toList();
            System.err.println("Signing in ...");
            for (int i = 0; i < PEOPLE; i++) {
                everybody.get(i).signIn(email(i), PASSWORD);
            }
            System.err.println("Warming up ...");
            Crowd.click(PEOPLE, WARM_UP, everybody::get);
            System.err.println("200 people ...");
            runs.add(new PeopleReport.Run("calm", PEOPLE, Crowd.click(PEOPLE, CALM, everybody::get)));
            System.err.println("2,000 people ...");
            runs.add(new PeopleReport.Run(
                    "ten times as many", PEOPLE * TIMES, Crowd.click(PEOPLE * TIMES, STORM, everybody::get)));
            System.err.println("200 people again ...");
            runs.add(new PeopleReport.Run("calm again", PEOPLE, Crowd.click(PEOPLE, CALM, everybody::get)));
        }
        return runs;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
