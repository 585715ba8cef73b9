/** The pages on which administrators and the office write down that territories merge, split, or change name or place. */
@NullMarked
package org.werdegang.platform.partners.area;

import org.jspecify.annotations.NullMarked;
