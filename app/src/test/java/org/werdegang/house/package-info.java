/** The tests of the house itself: who may use whom, whose schema a statement reads, whether the docs are true. */
@NullMarked
package org.werdegang.house;

import org.jspecify.annotations.NullMarked;
