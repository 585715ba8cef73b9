/**
 * A backup of the whole database as a folder, taken while people work, and its way back. It holds data, no schema: the
 * schema comes from the migrations that the backup names, so that every later release can read it.
 */
@NullMarked
package org.werdegang.platform.store.backup;

import org.jspecify.annotations.NullMarked;
