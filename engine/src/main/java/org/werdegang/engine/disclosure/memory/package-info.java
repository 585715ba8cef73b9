/** Everything published before, as part of the attack on what is to be published next. */
@NullMarked
package org.werdegang.engine.disclosure.memory;

import org.jspecify.annotations.NullMarked;
