/** Wrong on purpose; see ArchitectureTest. */
@NullMarked
package org.werdegang.house.wrong.app;

import org.jspecify.annotations.NullMarked;
