package org.werdegang.sample;

/**
 * An invented day-care centre or school.
 *
 * @param number the number under which registers keep it, from a range that no real register uses
 * @param kind {@code day-care} or the code of a school type, say {@code grundschule}
 * @param municipality key of the municipality in which it stands
 * @param children how many children or young people go there
 */
public record Institution(String number, String kind, String name, String municipality, int children) {}
