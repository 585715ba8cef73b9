@NullMarked
package org.werdegang.bench;

import org.jspecify.annotations.NullMarked;
