package org.werdegang.platform.measurement.values;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.platform.vocabulary.Period;

/** Reads and writes {@code measurement.refusal}; one row is one value of a staged batch that cannot be taken. */
@Repository
class RefusalStore {
    /*
     * The details of a row are what its text needs (three at the most), and after them the value itself in seven words:
     * indicator, part, breakdown, territory, period, mark, amount. Rows of releases that did not note it are shorter.
     */
    private static final int ABOUT = 7;
    private static final String ADD = """
            INSERT INTO measurement.refusal (batch, key, spot, details)
            SELECT ?, r.key, r.spot, string_to_array(r.details, chr(31))
              FROM unnest(?, ?, ?) AS r (key, spot, details)
            """;
    private static final String ADD_CONTRADICTIONS = """
            INSERT INTO measurement.refusal (batch, key, spot, details)
            SELECT s.batch, 'values.contradiction', min(s.spot),
                   ARRAY[max(s.spot), min(s.amount)::text, max(s.amount)::text,
                         e.indicator, e.part, e.breakdown, p.key, s.period::text, '', '']
              FROM measurement.staged s
              JOIN measurement.series e ON e.id = s.series
              JOIN measurement.place p ON p.id = s.place
             WHERE s.batch = ?
             GROUP BY s.batch, s.series, s.place, s.period, e.indicator, e.part, e.breakdown, p.key
            HAVING count(DISTINCT (s.amount, s.mark)) > 1
             LIMIT 10000
            """;
    private static final String PAGE = """
            SELECT key, spot, details, ctid::text AS mark
              FROM measurement.refusal
             WHERE batch = ? AND ctid > CAST(? AS tid)
             ORDER BY ctid
             LIMIT ?
            """;

    private final JdbcClient jdbc;

    RefusalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One value that cannot be taken, on its way into the table. */
    record Row(String key, List<String> details, Incoming value) {
        private String words() {
            var words = new ArrayList<>(details);
            words.add(value.indicator());
            words.add(value.part());
            words.add(value.breakdown().toString());
            words.add(value.territory());
            words.add(String.valueOf(value.period().code()));
            words.add(String.valueOf(MarkCode.of(value.mark())));
            words.add(value.amount() == null ? "" : value.amount().toPlainString());
            return String.join("\u001f", words);
        }
    }

    void add(int batch, List<Row> rows) {
        jdbc.sql(ADD)
                .param(batch)
                .param(rows.stream().map(Row::key).toArray(String[]::new))
                .param(rows.stream().map(row -> row.value().place()).toArray(String[]::new))
                .param(rows.stream().map(Row::words).toArray(String[]::new))
                .update();
    }

    /** Notes every value that the staged rows of a batch give twice, and differently. */
    void addContradictions(int batch) {
        jdbc.sql(ADD_CONTRADICTIONS).param(batch).update();
    }

    void clear(int batch) {
        jdbc.sql("DELETE FROM measurement.refusal WHERE batch = ?").param(batch).update();
    }

    /** In the order in which they were noted, after the one with that mark; an empty mark is before the first. */
    List<Refusal> page(int batch, String after, int limit) {
        String last = after.matches("\\(\\d{1,9},\\d{1,5}\\)") ? after : "(0,0)";
        return jdbc.sql(PAGE)
                .param(batch)
                .param(last)
                .param(limit)
                .query(RefusalStore::read)
                .list();
    }

    private static Refusal read(ResultSet row, int n) throws SQLException {
        var words = List.of((String[]) row.getArray("details").getArray());
        int text = words.size() < ABOUT ? words.size() : words.size() - ABOUT;
        var about = words.subList(text, words.size());
        return new Refusal(
                row.getString("key"),
                row.getString("spot"),
                words.subList(0, text),
                about.isEmpty() ? null : about(about),
                row.getString("mark"));
    }

    private static Refusal.About about(List<String> words) {
        @Nullable BigDecimal amount = words.get(6).isEmpty() ? null : new BigDecimal(words.get(6));
        return new Refusal.About(
                words.get(0),
                words.get(1),
                Breakdown.parse(words.get(2)),
                words.get(3),
                Period.ofCode(Integer.parseInt(words.get(4))),
                words.get(5).isEmpty() ? null : MarkCode.cell(Integer.parseInt(words.get(5)), amount));
    }
}
