/**
 * What each indicator means: definitions in two languages, read from the files in this folder, kept as versions that are
 * never edited, with breaks, traps, and formulas whose units are checked.
 */
@NullMarked
package org.werdegang.platform.measurement.registry;

import org.jspecify.annotations.NullMarked;
