/**
 * Words that every package shares: stages, dimensions, identifiers, and the two kinds of failure a user meets.
 */
@NullMarked
package org.werdegang.platform.vocabulary;

import org.jspecify.annotations.NullMarked;
