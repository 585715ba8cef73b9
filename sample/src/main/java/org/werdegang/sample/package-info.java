/**
 * A seeded, invented region on the Ruhr's real outline, for the demo, tests and benchmarks: organisations, people,
 * day-care centres, schools, and the files that partners deliver, messy as they come. The same seed makes the same
 * region on every machine. What is invented says so in its name ("erfunden"); municipalities bear their real names and
 * the word "Demo". The true values behind every delivery are kept, so that a test can tell what a reader should find.
 * What is real, the outline and official figures, lies in {@code ruhr}.
 */
@NullMarked
package org.werdegang.sample;

import org.jspecify.annotations.NullMarked;
