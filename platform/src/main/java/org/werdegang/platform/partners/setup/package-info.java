/**
 * From an empty database to the first file, for somebody who has never set up a platform: a code from the server's
 * console and a first administrator, the territory, the logo, the first statistics file. The step that has been reached
 * lies with the initiative, so that leaving and coming back later goes on where it stopped.
 */
@NullMarked
package org.werdegang.platform.partners.setup;

import org.jspecify.annotations.NullMarked;
