package org.werdegang.platform.measurement.delivery.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.intake.Mapping;

/** What people have confirmed about the files of a source; the next file is read by it. */
@Repository
public class Memory {
    private static final String KEEP_COLUMNS = """
            INSERT INTO measurement.remembered_columns (source, fingerprint, mapping)
            VALUES (?, ?, ?)
            ON CONFLICT (source, fingerprint) DO UPDATE SET mapping = excluded.mapping
            """;
    private static final String COLUMNS = """
            SELECT mapping FROM measurement.remembered_columns WHERE source = ? AND fingerprint = ?
            """;
    private static final String KEEP = """
            INSERT INTO measurement.remembered_assignment (source, sheet, measure, breakdown, unit, targets)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (source, sheet, measure, breakdown, unit) DO UPDATE SET targets = excluded.targets
            """;
    private static final String ASSIGNMENTS = """
            SELECT sheet, measure, breakdown, unit, targets
              FROM measurement.remembered_assignment
             WHERE source = ?
             ORDER BY sheet, measure, breakdown, unit
            """;

    private final JdbcClient jdbc;

    /** What a kind of figure is called in the files of a source. */
    public record Words(String sheet, String measure, String breakdown, String unit) {
        public Words {
            sheet = storable(sheet);
            measure = storable(measure);
            breakdown = storable(breakdown);
            unit = storable(unit);
        }

        /** The database holds every character but one. */
        private static String storable(String text) {
            return text.replace('\0', ' ');
        }
    }

    Memory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The confirmed meaning of the columns of a table that the reader proposes so. */
    public Optional<Mapping> columns(UUID source, Mapping proposed) {
        return jdbc.sql(COLUMNS)
                .param(source)
                .param(proposed.fingerprint())
                .query(String.class)
                .optional()
                .map(Mapping::fromJson)
                .flatMap(known -> known.appliedTo(proposed));
    }

    /** Remembers the meaning of the columns under a header. */
    public void keep(UUID source, Mapping confirmed) {
        jdbc.sql(KEEP_COLUMNS)
                .param(source)
                .param(confirmed.fingerprint())
                .param(confirmed.toJson())
                .update();
    }

    /** What each kind of figure stands for; an empty list: it is not taken. */
    public Map<Words, List<String>> assignments(UUID source) {
        var known = new LinkedHashMap<Words, List<String>>();
        jdbc.sql(ASSIGNMENTS).param(source).query(row -> {
            known.put(
                    new Words(
                            row.getString("sheet"),
                            row.getString("measure"),
                            row.getString("breakdown"),
                            row.getString("unit")),
                    List.of((String[]) row.getArray("targets").getArray()));
        });
        return known;
    }

    /** Remembers what a kind of figure stands for. */
    public void keep(UUID source, Words words, List<String> targets) {
        jdbc.sql(KEEP)
                .param(source)
                .param(words.sheet())
                .param(words.measure())
                .param(words.breakdown())
                .param(words.unit())
                .param(targets.toArray(String[]::new))
                .update();
    }

    /** Forgets everything about a source: its next file is asked about again. */
    public void forget(UUID source) {
        jdbc.sql("DELETE FROM measurement.remembered_columns WHERE source = ?")
                .param(source)
                .update();
        jdbc.sql("DELETE FROM measurement.remembered_assignment WHERE source = ?")
                .param(source)
                .update();
    }
}
