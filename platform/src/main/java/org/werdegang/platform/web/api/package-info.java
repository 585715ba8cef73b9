/**
 * What every part of the open-data interface under {@code /api/v1} shares: parameters that are read strictly, lists that
 * are paged by key, answers as JSON or CSV with a strong validator, and problem details (RFC 9457).
 */
@NullMarked
package org.werdegang.platform.web.api;

import org.jspecify.annotations.NullMarked;
