/** Wrong on purpose; see ArchitectureTest. */
@NullMarked
package org.werdegang.house.wrong.platform.needs;

import org.jspecify.annotations.NullMarked;
