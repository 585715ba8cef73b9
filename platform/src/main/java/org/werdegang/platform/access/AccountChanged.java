package org.werdegang.platform.access;

import java.util.Map;
import java.util.UUID;

/**
 * A write to an account, published within its transaction; the journal, which knows this package and not the other way
 * round, writes it down there and then.
 *
 * @param what feature and verb, say {@code account.created}
 */
public record AccountChanged(Caller by, String what, UUID account, Map<String, ?> before, Map<String, ?> after) {}
