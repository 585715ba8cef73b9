package org.werdegang.platform.measurement.delivery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.werdegang.intake.Mapping;
import org.werdegang.intake.Report;

/**
 * What the reader recognised in a file; it lies as JSON beside the delivery.
 *
 * @param shape say {@code genesis-table}
 * @param asOf the file's own "Stand"; empty if it has none
 * @param mappings the meaning of the columns of each table, as JSON of the reader
 * @param samples for each of them the first rows, cell by cell
 * @param marks how many values carry which mark
 */
public record Seen(
        String shape,
        String encoding,
        String separator,
        List<String> sheets,
        String title,
        String table,
        String publisher,
        String licence,
        String attribution,
        String asOf,
        List<String> footnotes,
        List<String> mappings,
        List<List<List<String>>> samples,
        long rows,
        long values,
        long figures,
        long areas,
        List<String> periods,
        Map<String, Long> marks) {
    private static final int SHOWN = 200;

    static Seen of(Report report) {
        var r = report.recognition();
        var counts = report.counts();
        var marks = new TreeMap<String, Long>();
        counts.marks().forEach((mark, n) -> marks.put(mark.key(), n));
        return new Seen(
                r.shape().key(),
                r.encoding(),
                r.separator(),
                r.sheets(),
                r.title(),
                r.table(),
                r.source(),
                r.licence(),
                r.attribution(),
                r.asOf(),
                r.footnotes().stream().limit(SHOWN).toList(),
                r.mappings().stream().map(Mapping::toJson).toList(),
                r.samples(),
                counts.rows(),
                counts.values(),
                counts.figures(),
                counts.areas(),
                counts.periods().stream().limit(SHOWN).toList(),
                marks);
    }

    /** The meaning of the columns of each table. */
    public List<Mapping> columns() {
        return mappings.stream().map(Mapping::fromJson).toList();
    }

    /** The same with other meanings. */
    Seen with(List<Mapping> meant) {
        return new Seen(
                shape,
                encoding,
                separator,
                sheets,
                title,
                table,
                publisher,
                licence,
                attribution,
                asOf,
                footnotes,
                meant.stream().map(Mapping::toJson).toList(),
                samples,
                rows,
                values,
                figures,
                areas,
                periods,
                marks);
    }
}
