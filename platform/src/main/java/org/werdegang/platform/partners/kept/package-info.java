/**
 * What is kept about people, shown to administrators: of people without an account by their address, and the letters that
 * have not reached their readers.
 */
@NullMarked
package org.werdegang.platform.partners.kept;

import org.jspecify.annotations.NullMarked;
