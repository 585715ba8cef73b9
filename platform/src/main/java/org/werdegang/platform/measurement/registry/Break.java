package org.werdegang.platform.measurement.registry;

/** A first year from which values can no longer be compared with those before, and why. */
public record Break(int from, Words note) {}
