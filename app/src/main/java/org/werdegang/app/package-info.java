@NullMarked
package org.werdegang.app;

import org.jspecify.annotations.NullMarked;
