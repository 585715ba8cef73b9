package org.werdegang.platform.measurement.delivery;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.platform.measurement.delivery.source.Memory;

/** Reads and writes {@code measurement.delivery_line}; one row is one kind of figure in a file. */
@Repository
class LineStore {
    private static final String ADD = """
            INSERT INTO measurement.delivery_line (delivery, no, sheet, measure, breakdown, unit, figures, example,
                                                   targets, proposal)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ALL = """
            SELECT no, sheet, measure, breakdown, unit, figures, example, targets, proposal
              FROM measurement.delivery_line
             WHERE delivery = ?
             ORDER BY no
            """;
    private static final String ONE = """
            SELECT no, sheet, measure, breakdown, unit, figures, example, targets, proposal
              FROM measurement.delivery_line
             WHERE delivery = ? AND no = ?
            """;
    private static final String DECIDE = """
            UPDATE measurement.delivery_line SET targets = ?, proposal = ? WHERE delivery = ? AND no = ?
            """;
    private static final String SETTLE = """
            UPDATE measurement.delivery_line
               SET targets = COALESCE(targets, '{}'), proposal = 'DECIDED'
             WHERE delivery = ?
            """;

    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UUID delivery, List<Line> lines) {
        jdbc.sql("DELETE FROM measurement.delivery_line WHERE delivery = ?")
                .param(delivery)
                .update();
        for (var line : lines) {
            jdbc.sql(ADD)
                    .param(delivery)
                    .param(line.no())
                    .param(line.words().sheet())
                    .param(line.words().measure())
                    .param(line.words().breakdown())
                    .param(line.words().unit())
                    .param(line.figures())
                    .param(line.example())
                    .param(array(line.targets()))
                    .param(line.proposal().name())
                    .update();
        }
    }

    List<Line> all(UUID delivery) {
        return jdbc.sql(ALL).param(delivery).query(LineStore::read).list();
    }

    Optional<Line> find(UUID delivery, int no) {
        return jdbc.sql(ONE).param(delivery).param(no).query(LineStore::read).optional();
    }

    void decide(UUID delivery, int no, List<Target> targets) {
        jdbc.sql(DECIDE)
                .param(array(targets))
                .param(Line.Proposal.DECIDED.name())
                .param(delivery)
                .param(no)
                .update();
    }

    /** Makes every proposal a decision; what has none is not taken. */
    void settle(UUID delivery) {
        jdbc.sql(SETTLE).param(delivery).update();
    }

    private static String @Nullable [] array(@Nullable List<Target> targets) {
        return targets == null ? null : targets.stream().map(Target::toString).toArray(String[]::new);
    }

    private static Line read(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getInt("no"),
                new Memory.Words(
                        row.getString("sheet"),
                        row.getString("measure"),
                        row.getString("breakdown"),
                        row.getString("unit")),
                row.getLong("figures"),
                row.getString("example"),
                targets(row.getArray("targets")),
                Line.Proposal.valueOf(row.getString("proposal")));
    }

    private static @Nullable List<Target> targets(@Nullable Array stored) throws SQLException {
        if (stored == null) {
            return null;
        }
        var targets = new ArrayList<Target>();
        for (String text : (String[]) stored.getArray()) {
            Target.parse(text).ifPresent(targets::add);
        }
        return List.copyOf(targets);
    }
}
