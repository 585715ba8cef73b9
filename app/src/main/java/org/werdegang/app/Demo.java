package org.werdegang.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.werdegang.platform.store.DataDirectory;
import org.werdegang.platform.store.EmbeddedDatabase;

/** The demo region, running on this machine's loopback address. */
record Demo(String address, String logIns, Serving platform) implements AutoCloseable {
    /** Starts it on the data in {@code folder}, preparing the region the first time; port 0 takes any. */
    static Demo start(Path folder, int port) {
        if (port != 0) {
            Ports.requireFree(port);
        }
        var directory = DataDirectory.open(folder);
        Progress.say("app.progress.database", directory.path());
        var database = EmbeddedDatabase.start(directory);
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
        var serving = Serving.start(settings, database, directory);
        Progress.say("app.progress.region");
        new DemoRegion(serving).prepare();
        String logIns = new DemoAccounts(serving, directory.path()).ensure();
        return new Demo("http://localhost:" + serving.port(), logIns, serving);
    }

    @Override
    public void close() {
        platform.close();
    }
}
