/**
 * What stands before every page when things are hard: a number for each request, as many at once as can be served, and
 * a plain page while the database is away. Nothing here needs the database.
 */
@NullMarked
package org.werdegang.platform.web.strain;

import org.jspecify.annotations.NullMarked;
