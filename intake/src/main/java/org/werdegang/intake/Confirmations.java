package org.werdegang.intake;

import org.jspecify.annotations.Nullable;

/** What people have confirmed about the columns of tables like the one at hand. */
@FunctionalInterface
public interface Confirmations {
    /** The meaning to read a table by, given what the reader proposes; null if nobody has confirmed one. */
    @Nullable
    Mapping of(Mapping proposed);
}
