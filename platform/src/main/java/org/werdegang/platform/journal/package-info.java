/**
 * The append-only record of every write: who, what, when, before and after.
 */
@NullMarked
package org.werdegang.platform.journal;

import org.jspecify.annotations.NullMarked;
