/**
 * Plays the attacker: how far can each cell be narrowed by whoever knows what is published?
 * {@link org.werdegang.engine.disclosure.attack.Attack} answers with whole-number bounds and the two tables that prove
 * them.
 */
@NullMarked
package org.werdegang.engine.disclosure.attack;

import org.jspecify.annotations.NullMarked;
