/**
 * The register of sources: from where an organisation delivers, under which licence, how often, and what has been
 * confirmed about the columns and figures of its files.
 */
@NullMarked
package org.werdegang.platform.measurement.delivery.source;

import org.jspecify.annotations.NullMarked;
