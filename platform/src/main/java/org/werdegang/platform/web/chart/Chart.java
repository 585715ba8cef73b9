package org.werdegang.platform.web.chart;

import java.util.List;

/**
 * A chart with everything that stands around it on a page; the fragment {@code web/chart/figure} shows it.
 *
 * @param id unlike that of any other chart on the page
 * @param title the message, as a sentence
 * @param subtitle measure, unit, territory and period
 * @param source source, reference date and data status
 * @param code the short code under which it is found again
 * @param notes sentences that a reader must know, say about breaks
 * @param downloads what can be taken away
 */
public record Chart(
        String id,
        String title,
        String subtitle,
        String source,
        String code,
        List<String> notes,
        List<Download> downloads,
        String broad,
        String narrow,
        List<String> head,
        List<List<String>> rows) {

    /**
     * A file that holds the chart or its cells.
     *
     * @param name CSV, SVG or PNG
     */
    public record Download(String name, String address) {}

    /** What is said around a drawing. */
    public record Caption(
            String id,
            String title,
            String subtitle,
            String source,
            String code,
            List<String> notes,
            List<Download> downloads) {}
}
