/**
 * Whose platform this is: name, logo, imprint, privacy, ombuds office, and how far a blank region has been set up.
 * One deployment serves one initiative, so there is one row. The shell of every page draws from here; the office writes
 * it on its settings page.
 */
@NullMarked
package org.werdegang.platform.web.initiative;

import org.jspecify.annotations.NullMarked;
