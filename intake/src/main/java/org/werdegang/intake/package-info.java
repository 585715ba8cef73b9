/**
 * Reads statistics files of any shape into marked values. In comes a file as a partner sent it; out go
 * {@link org.werdegang.intake.ReadValue}s in long form, one at a time, and a {@link org.werdegang.intake.Report}. The door
 * is {@link org.werdegang.intake.StatisticsFile}. Every source, text or spreadsheet, is a stream of {@code Row}s; what stands
 * above the data becomes a {@link org.werdegang.intake.Mapping} (which column means what), and one reader turns rows into
 * values by it. Nothing is repaired or left out silently: every finding is a {@link org.werdegang.intake.Problem} with
 * its place and how to mend it, in German and English.
 */
@NullMarked
package org.werdegang.intake;

import org.jspecify.annotations.NullMarked;
