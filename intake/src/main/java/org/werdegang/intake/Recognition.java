package org.werdegang.intake;

import java.util.List;

/**
 * What a file is, seen without reading all of it.
 *
 * @param encoding canonical name of the character set; empty for spreadsheets
 * @param separator of its columns; empty for spreadsheets
 * @param sheets names of the sheets read; empty for text files
 * @param table number of the (first) table, or the file's name without its ending
 * @param source who published it; empty where the file does not say
 * @param licence short name, {@code dl-de/by-2-0}; empty where the file does not say
 * @param attribution the sentence to print beside its figures; empty where the file does not say
 * @param asOf the file's own "Stand", {@code 2017-10-10}; empty where the file does not say
 * @param footnotes the file's own, each as one line
 * @param mappings one for each table with a header of its own, in file order
 * @param samples for each mapping the first rows under its header, cell by cell as they stand
 */
public record Recognition(
        Shape shape,
        String encoding,
        String separator,
        List<String> sheets,
        String title,
        String table,
        String source,
        String licence,
        String attribution,
        String asOf,
        List<String> footnotes,
        List<Mapping> mappings,
        List<List<List<String>>> samples) {
    public Recognition {
        sheets = List.copyOf(sheets);
        footnotes = List.copyOf(footnotes);
        mappings = List.copyOf(mappings);
        samples = List.copyOf(samples);
    }

    /** A recognition without sample rows. */
    public Recognition(
            Shape shape,
            String encoding,
            String separator,
            List<String> sheets,
            String title,
            String table,
            String source,
            String licence,
            String attribution,
            String asOf,
            List<String> footnotes,
            List<Mapping> mappings) {
        this(
                shape,
                encoding,
                separator,
                sheets,
                title,
                table,
                source,
                licence,
                attribution,
                asOf,
                footnotes,
                mappings,
                List.of());
    }
}
