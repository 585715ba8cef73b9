package org.werdegang.platform.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one feature keeps about people. Whoever keeps something adds a bean: the person's own page and export then show it,
 * and erasure reaches it.
 */
public interface Kept {
    /** The feature's name; its heading stands under {@code kept.<name>}. */
    String name();

    /** Everything about the owner of that account, one map of facts per thing. */
    List<Map<String, Object>> of(UUID account);

    /** Forgets it, in the caller's transaction; what others need of it stays without a name. */
    void erase(UUID account);
}
