package org.werdegang.platform.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a database in which every table has rows, restored into an empty one and compared row by row. */
@Tag("12h")
class FullBackupTest {
    @Test
    void every_table_comes_back_row_by_row(@TempDir Path folder) throws SQLException {
        var full = Scratch.migrated();
        EveryTable.fill(full);
        var expected = full.rows();
        assertThat(expected)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        Manifest manifest;
        try (var connection = full.owner()) {
            manifest = new Backup(connection, "test", table -> {}).write(folder.resolve("backup"));
        }
        var copy = Scratch.empty();
        try (var connection = copy.owner()) {
            new Restore(connection, copy.app(), table -> {}).read(folder.resolve("backup"), false);
        }

        // What opens something for whoever finds a backup stays out of it: nobody is signed in after a restore.
        expected.putAll(Map.of("access.session", List.of(), "access.session_attributes", List.of()));
        assertThat(copy.rows()).isEqualTo(expected);
        assertThat(copy.sequences()).isEqualTo(full.sequences());
        assertThat(manifest.rows())
                .isEqualTo(expected.values().stream().mapToLong(List::size).sum());
    }
}
