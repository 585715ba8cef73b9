package org.werdegang.platform.web;

/**
 * A step between the first page and the current one; a handler puts a {@code List<Crumb>} into its model as
 * {@code crumbs}, without the first page and without itself.
 *
 * @param address where the step leads
 * @param name its name in the reader's language
 */
public record Crumb(String address, String name) {}
