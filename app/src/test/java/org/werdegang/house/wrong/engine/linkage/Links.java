package org.werdegang.house.wrong.engine.linkage;

/** What the engine keeps to itself, and the wrong need reaches for. */
public record Links(int count) {}
