package org.werdegang.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.werdegang.platform.store.AsPlatform;
import org.werdegang.platform.store.DataDirectory;
import org.werdegang.platform.store.EmbeddedDatabase;

/** The demo region, running on this machine's loopback address. */
public final class Demo implements AutoCloseable {
    private final Serving platform;
    private final String logIns;

    private Demo(Serving platform, String logIns) {
        this.platform = platform;
        this.logIns = logIns;
    }

    /** Starts it on the data in {@code folder}, preparing the region the first time; port 0 takes any. */
    public static Demo start(Path folder, int port) {
        return start(folder, port, Integer.MAX_VALUE);
    }

    /** The same with so many of the partners' files at most: enough for a rehearsal. */
    static Demo start(Path folder, int port, int files) {
        if (port != 0) {
            Ports.requireFree(port);
        }
        var shutdown = new Shutdown();
        var directory = shutdown.open(() -> DataDirectory.open(folder));
        Progress.say("app.progress.database", directory.path());
        var database = shutdown.open(() -> EmbeddedDatabase.start(directory));
        var settings = new LinkedHashMap<String, Object>(database.settings());
        settings.put("spring.config.location", Serving.BUILT_IN);
        settings.put("server.port", port);
        settings.put("server.address", "localhost");
        settings.put("management.server.port", -1);
        settings.put("werdegang.data", directory.path());
        settings.put("werdegang.demo", true);
        settings.put("werdegang.today", DemoRegion.TODAY);
        settings.put("logging.file.name", directory.path().resolve("werdegang.log"));
        settings.put("logging.threshold.console", "OFF");
        Progress.say("app.progress.platform");
        var serving = Serving.start(settings, shutdown);
        Progress.say("app.progress.region");
        var accounts = new DemoAccounts(serving, directory.path());
        AsPlatform.run(() -> new DemoRegion(serving, directory.path()).prepare(accounts, files));
        return new Demo(serving, accounts.ensure());
    }

    /** Where its pages are. */
    public String address() {
        return "http://localhost:" + platform.port();
    }

    /** A door of the platform that it runs. */
    public <T> T door(Class<T> type) {
        return platform.door(type);
    }

    /** The lines that tell how to log in, and what to try then. */
    String logIns() {
        return logIns;
    }

    @Override
    public void close() {
        platform.close();
    }
}
