/**
 * The append-only record of every write: who, what, when, before and after. An entry is written in the transaction of
 * the write itself; the application's database role may add and read entries, never change or remove one. Messages of
 * the log carry no personal value; the journal does, and only administrators read it.
 */
@NullMarked
package org.werdegang.platform.journal;

import org.jspecify.annotations.NullMarked;
