/**
 * The database: where it runs, its roles and pools, and the one order of migrations.
 */
@NullMarked
package org.werdegang.platform.store;

import org.jspecify.annotations.NullMarked;
