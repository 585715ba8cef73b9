package org.werdegang.platform.access.token;

import java.util.Map;
import java.util.UUID;
import org.werdegang.platform.access.Caller;

/**
 * A write to an access key, published within its transaction; the journal writes it down there and then.
 *
 * @param what feature and verb, say {@code token.created}
 */
public record TokenChanged(Caller by, String what, UUID token, Map<String, ?> before, Map<String, ?> after) {}
