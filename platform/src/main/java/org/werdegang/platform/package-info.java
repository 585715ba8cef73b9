/** The partners' room: ground packages, and one package per station of the cycle or carrier beside it. */
@NullMarked
package org.werdegang.platform;

import org.jspecify.annotations.NullMarked;
