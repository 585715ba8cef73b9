/**
 * The browsers in which somebody is signed in: they see them with when and roughly where, and end them; administrators end
 * those of others.
 */
@NullMarked
package org.werdegang.platform.access.session;

import org.jspecify.annotations.NullMarked;
