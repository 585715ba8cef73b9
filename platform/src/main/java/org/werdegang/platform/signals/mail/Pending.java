package org.werdegang.platform.signals.mail;

import java.time.Instant;

/**
 * A letter that has not gone.
 *
 * @param once the occasion of which it tells
 * @param givenUp true if it is not tried any more
 * @param problem what kept it the last time; empty if it has not been tried
 */
public record Pending(String once, Instant writtenAt, boolean givenUp, int tries, String problem) {}
