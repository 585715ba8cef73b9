/**
 * What a station tells the later ones: written in the sender's transaction, delivered after commit, retried.
 */
@NullMarked
package org.werdegang.platform.signals;

import org.jspecify.annotations.NullMarked;
