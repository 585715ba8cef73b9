/**
 * The open-data interface under {@code /api/v1} and the catalogue that German open-data portals harvest: indicators with
 * all versions, territories in time, values with their marks, vintages and sources, as JSON and CSV. Only what an official
 * source has published already leaves here, whoever asks.
 */
@NullMarked
package org.werdegang.platform.measurement.api;

import org.jspecify.annotations.NullMarked;
