/** Wrong on purpose; see ArchitectureTest. */
@NullMarked
package org.werdegang.house.wrong.engine.linkage;

import org.jspecify.annotations.NullMarked;
