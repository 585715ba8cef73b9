/**
 * Who is calling, for which organisation, and what that role may do.
 */
@NullMarked
package org.werdegang.platform.access;

import org.jspecify.annotations.NullMarked;
