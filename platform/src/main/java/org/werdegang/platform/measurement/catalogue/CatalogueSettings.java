package org.werdegang.platform.measurement.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a deployment says about its catalogue.
 *
 * @param contributor the id that GovData gives to whoever delivers metadata, an address below
 *     {@code http://dcat-ap.de/def/contributors/}; without one no portal can harvest
 */
@ConfigurationProperties("werdegang.catalogue")
record CatalogueSettings(@Nullable String contributor) {}
