/**
 * Charts as SVG, drawn on the server: one drawing for page, print and download.
 * <p>In: a {@link org.werdegang.platform.web.chart.ChartSpec}, whose numbers are cells of a release. Out: a
 * {@link org.werdegang.platform.web.chart.Drawing}, broad for desks and narrow for phones, with a table of the same
 * cells; CSV, SVG and PNG for downloads.
 * <p>Rules: what is withheld, missing, estimated or provisional looks different and is explained where it occurs; no
 * line runs across a break or a gap; colour never speaks alone; no label leaves the drawing or covers another.
 */
@NullMarked
package org.werdegang.platform.web.chart;

import org.jspecify.annotations.NullMarked;
