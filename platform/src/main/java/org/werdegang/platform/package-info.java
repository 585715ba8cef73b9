@NullMarked
package org.werdegang.platform;

import org.jspecify.annotations.NullMarked;
