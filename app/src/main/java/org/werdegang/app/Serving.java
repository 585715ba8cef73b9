package org.werdegang.app;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.werdegang.platform.Platform;

/**
 * The running platform with whatever it stands on. A signal from outside closes both in order: requests finish, then
 * the application ends, then its database.
 */
final class Serving implements AutoCloseable {
    /** Where Spring reads how the platform is wired; what a deployment sets comes from the command line's own check. */
    static final String BUILT_IN = "classpath:org/werdegang/platform/platform.properties";

    private final ConfigurableApplicationContext context;
    private final AutoCloseable[] below;
    private final Thread ifKilled;

    private Serving(ConfigurableApplicationContext context, Thread ifKilled, AutoCloseable... below) {
        this.context = context;
        this.ifKilled = ifKilled;
        this.below = below;
    }

    /**
     * Starts the platform.
     *
     * @param settings what the command line decided; it outranks environment and settings file
     * @param below what is closed after the platform, in this order, also when the start fails
     */
    static Serving start(Map<String, Object> settings, AutoCloseable... below) {
        var started = new AtomicReference<ConfigurableApplicationContext>();
        var ifKilled = new Thread(() -> stop(started.get(), below), "stop");
        Runtime.getRuntime().addShutdownHook(ifKilled);
        var context = new SpringApplicationBuilder(Platform.class)
                .registerShutdownHook(false)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        started.set(context);
        return new Serving(context, ifKilled, below);
    }

    @SuppressWarnings("try") // closing may be interrupted; the process ends anyway
    private static void stop(
            @org.jspecify.annotations.Nullable ConfigurableApplicationContext context, AutoCloseable... below) {
        Stream.concat(Stream.ofNullable(context), Stream.of(below)).forEach(thing -> {
            try {
                thing.close();
            } catch (Exception e) {
                System.err.println("Not stopped cleanly: " + e.getMessage());
            }
        });
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(ifKilled);
        stop(context, below);
    }

    /** A door of the platform. */
    <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    /** The port on which pages are served. */
    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Keeps the command running until the process is told to end. */
    static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
