package org.werdegang.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code werdegang demo}: the demo region, prepared once, on this machine alone. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Prepares the demo region, prints its address and log-ins, and serves it.",
        footer = {"", "Example: werdegang demo --port 8081 --no-open"})
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the pages (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--no-open", description = "Do not open a browser.")
    private boolean noOpen;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "werdegang-data",
            description = "Folder of the demo's database (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("werdegang-data");

    @Override
    public Integer call() {
        var demo = Demo.start(data, port);
        System.out.println(Progress.text("app.demo.ready", demo.address()));
        System.out.println(Progress.text("app.demo.log-ins"));
        System.out.print(demo.logIns());
        if (!noOpen) {
            Opening.open(demo.address());
        }
        Shutdown.await();
        return 0;
    }
}
