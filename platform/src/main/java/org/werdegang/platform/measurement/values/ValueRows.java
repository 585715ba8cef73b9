package org.werdegang.platform.measurement.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code measurement.value}, always by series and mostly by place. */
@Repository
class ValueRows {
    private static final String AT_PLACES = """
            SELECT series, place, period, batch, reference, mark, amount
              FROM measurement.value
             WHERE series = ANY (:series) AND place = ANY (:places) AND period BETWEEN :from AND :to
               AND batch = ANY (:batches) AND (superseded IS NULL OR superseded <> ALL (:batches))
            """;

    private static final String SPANS = """
            SELECT series, batch, first, last FROM measurement.span
            """;

    private final JdbcClient jdbc;

    /** From when to when a batch has values of a series. */
    record Span(int series, int batch, int first, int last) {}

    /** One stored value. */
    record Row(
            int series,
            int place,
            int period,
            int batch,
            @Nullable LocalDate reference,
            int mark,
            @Nullable BigDecimal amount) {}

    ValueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The values of those series at those places as those batches left them, periods from and to as coded, both included:
     * what one of the batches has replaced is left out.
     */
    List<Row> read(
            Collection<Integer> series, Collection<Integer> places, int from, int to, Collection<Integer> batches) {
        return jdbc.sql(AT_PLACES)
                .param("series", series.toArray(Integer[]::new))
                .param("places", places.toArray(Integer[]::new))
                .param("from", from)
                .param("to", to)
                .param("batches", batches.toArray(Integer[]::new))
                .query((row, n) -> new Row(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class),
                        row.getInt(6),
                        row.getBigDecimal(7)))
                .list();
    }

    /** What each batch has brought of each series, as far as the current transaction may see it. */
    List<Span> spans() {
        return jdbc.sql(SPANS)
                .query((row, n) -> new Span(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }
}
