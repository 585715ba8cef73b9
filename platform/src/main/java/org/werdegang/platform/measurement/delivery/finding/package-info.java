/**
 * What there is to know about a file: problems that the reader and the store of values found, each with its cell, and
 * what is seldom true of figures.
 */
@NullMarked
package org.werdegang.platform.measurement.delivery.finding;

import org.jspecify.annotations.NullMarked;
