package org.werdegang.engine.disclosure.memory;

import java.util.Set;
import org.werdegang.engine.disclosure.attack.Audit;

/**
 * Persons of whom too much can be worked out from all publications together.
 *
 * @param groups who they are: a cell, a smallest group, or what two cells differ by
 * @param verdict how, and by whom
 * @param low the fewest they can be
 * @param high the most they can be
 * @param before true if it could be worked out before the new publication already, which nothing mends
 */
public record Exposure(Set<String> groups, Audit.Verdict verdict, long low, long high, boolean before) {}
