/**
 * Organisations of the initiative and the people who act for them.
 */
@NullMarked
package org.werdegang.platform.partners;

import org.jspecify.annotations.NullMarked;
