/** Whole-process benchmarks on a real embedded database; {@code bench/run} repeats them, {@code bench/results} keeps them. */
@NullMarked
package org.werdegang.bench;

import org.jspecify.annotations.NullMarked;
