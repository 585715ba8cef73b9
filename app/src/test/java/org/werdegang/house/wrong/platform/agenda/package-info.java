/** Wrong on purpose; see ArchitectureTest. */
@NullMarked
package org.werdegang.house.wrong.platform.agenda;

import org.jspecify.annotations.NullMarked;
