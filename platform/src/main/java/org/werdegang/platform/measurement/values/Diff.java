package org.werdegang.platform.measurement.values;

import java.util.List;

/**
 * What confirming a batch would do, or did.
 *
 * @param fresh values that nobody had delivered
 * @param changed values that differ from the ones held, which stay readable as of their time
 * @param equal values that are held already
 * @param refused values that cannot be taken
 * @param refusals the first refused values with their reasons
 */
public record Diff(long fresh, long changed, long equal, long refused, List<Refusal> refusals) {
    /** True if confirming would store nothing. */
    public boolean unchanged() {
        return fresh + changed == 0;
    }
}
