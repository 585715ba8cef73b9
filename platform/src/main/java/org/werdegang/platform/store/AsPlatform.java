package org.werdegang.platform.store;

/**
 * Says that work is the platform's own and not a person's: a job, the demo's preparation, a command. Row-level security
 * shows it everything. Whoever works neither for a person nor within this sees what is released and nothing else, so that
 * a forgotten binding shows too little and never too much. {@code PlatformWorkTest} keeps the list of those who may.
 */
public final class AsPlatform {
    private static final ScopedValue<Boolean> BOUND = ScopedValue.newInstance();

    private AsPlatform() {}

    /** True within {@link #run} and {@link #call}, on their own thread. */
    public static boolean isBound() {
        return BOUND.isBound();
    }

    /** Does {@code work} as the platform. */
    public static void run(Runnable work) {
        ScopedValue.where(BOUND, true).run(work);
    }

    /** Does {@code work} as the platform and gives back what it gives. */
    public static <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(BOUND, true).call(work);
    }
}
