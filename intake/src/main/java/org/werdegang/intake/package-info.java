@NullMarked
package org.werdegang.intake;

import org.jspecify.annotations.NullMarked;
