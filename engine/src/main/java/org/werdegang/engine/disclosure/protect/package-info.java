/**
 * Withholds cells so that no sensitive one can be narrowed below a limit:
 * {@link org.werdegang.engine.disclosure.protect.Suppression} chooses them, with two tables for each sensitive cell that
 * prove it.
 */
@NullMarked
package org.werdegang.engine.disclosure.protect;

import org.jspecify.annotations.NullMarked;
