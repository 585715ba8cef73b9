@NullMarked
package org.werdegang.sample;

import org.jspecify.annotations.NullMarked;
