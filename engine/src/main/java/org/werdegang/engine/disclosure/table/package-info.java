/**
 * Published tables as sums: {@link org.werdegang.engine.disclosure.table.LinearTable} for any set of cells,
 * {@link org.werdegang.engine.disclosure.table.Knowledge} for what has been published of them.
 */
@NullMarked
package org.werdegang.engine.disclosure.table;

import org.jspecify.annotations.NullMarked;
