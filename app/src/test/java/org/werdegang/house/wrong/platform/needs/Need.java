package org.werdegang.house.wrong.platform.needs;

/** What the wrong goal reaches ahead for. */
public record Need(String statement) {}
