/** Shows other numbers than the true ones: rounded to a base, or changed by a cell key. */
@NullMarked
package org.werdegang.engine.disclosure.round;

import org.jspecify.annotations.NullMarked;
