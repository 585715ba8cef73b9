package org.werdegang.app;

import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.werdegang.platform.Platform;

/** The running platform with whatever it stands on. Told to end, requests finish, then it closes, then its database. */
final class Serving implements AutoCloseable {
    /** Where Spring reads how the platform is wired; what a deployment sets comes from the command line's own check. */
    static final String BUILT_IN = "classpath:org/werdegang/platform/platform.properties";

    /** A start that fails is told by {@link Werdegang}: a sentence where it can be mended, a trace in a file otherwise. */
    private static final String[] FAILURES_ARE_TOLD_ELSEWHERE = {
        "logging.level.org.springframework.boot.SpringApplication=OFF",
        "logging.level.org.springframework.boot.web.server.servlet.context=ERROR"
    };

    private final ConfigurableApplicationContext context;
    private final Shutdown shutdown;

    private Serving(ConfigurableApplicationContext context, Shutdown shutdown) {
        this.context = context;
        this.shutdown = shutdown;
    }

    /**
     * Starts the platform.
     *
     * @param settings what the command line decided; it outranks environment and settings file
     * @param shutdown what is already open and is closed after the platform
     */
    static Serving start(Map<String, Object> settings, Shutdown shutdown) {
        var context = shutdown.open(() -> new SpringApplicationBuilder(Platform.class)
                .registerShutdownHook(false)
                .properties(FAILURES_ARE_TOLD_ELSEWHERE)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
        if (Shutdown.isUnderWay()) {
            Shutdown.await(); // told to end while it started: nobody must hear that it is ready
        }
        return new Serving(context, shutdown);
    }

    @Override
    public void close() {
        shutdown.close();
    }

    /** A door of the platform. */
    <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    /** The port on which pages are served. */
    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
