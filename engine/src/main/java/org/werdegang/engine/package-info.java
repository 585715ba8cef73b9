@NullMarked
package org.werdegang.engine;

import org.jspecify.annotations.NullMarked;
