/**
 * The catalogue of the open data as German open-data portals harvest it: DCAT-AP.de 3.0 as Turtle, JSON-LD and RDF/XML, one
 * dataset per indicator that has official values.
 */
@NullMarked
package org.werdegang.platform.measurement.catalogue;

import org.jspecify.annotations.NullMarked;
