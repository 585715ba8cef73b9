package org.werdegang.house.wrong.app;

/** What the wrong need asks although nobody may. */
public record Start(int port) {}
