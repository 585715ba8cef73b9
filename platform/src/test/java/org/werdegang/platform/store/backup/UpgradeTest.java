package org.werdegang.platform.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Backups of earlier releases, with rows in every table, come back in their own schema and are brought forward to this
 * one. The release that is being made adds its own with {@code -Dwerdegang.release=0.2}; {@code -Dwerdegang.refill=0.1} puts
 * rows into the tables of one that is kept already.
 */
@Tag("12h")
class UpgradeTest {
    private static final Path RELEASES =
            Path.of(System.getProperty("werdegang.root", ".."), "platform/src/test/reference/releases");

    static List<Path> releases() throws IOException {
        try (var folders = Files.list(RELEASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void an_earlier_releases_backup_comes_back_and_is_brought_forward(Path release) throws SQLException {
        var restored = Scratch.empty();
        Manifest manifest;
        try (var owner = restored.owner()) {
            manifest = new Restore(owner, restored.app(), table -> {}).read(release, false);
        }
        var before = restored.rows();
        assertThat(manifest.tables())
                .allSatisfy(table -> assertThat(before.get(table.schema() + "." + table.name()))
                        .hasSize(Math.toIntExact(table.rows())));

        // Open sessions are in no backup.
        assertThat(before)
                .allSatisfy((table, rows) ->
                        assertThat(rows.isEmpty()).as(table).isEqualTo(table.startsWith("access.session")));

        restored.migrate();

        var after = restored.rows();
        before.remove("store.flyway_schema_history");
        assertThat(before)
                .allSatisfy((table, rows) -> assertThat(after.getOrDefault(table, List.of()))
                        .as(table)
                        .hasSameSizeAs(rows));
        assertThat(restored.schema()).isEqualTo(Scratch.migrated().schema());
        assertThat(restored.column("SELECT subject FROM journal.entry ORDER BY id"))
                .startsWith("tab\there, line\nthere, \\N and ü");
        assertThat(restored.column("SELECT encode(bytes, 'hex') FROM store.file_chunk"))
                .contains("00ff5c4e");
    }

    @Test
    void the_release_that_is_being_made_leaves_its_backup(@TempDir Path folder) throws Exception {
        String release = System.getProperty("werdegang.release", "");
        var database = Scratch.migrated();
        database.execute(BackupDbTest.ROWS);
        EveryTable.fill(database);
        try (var owner = database.owner()) {
            new Backup(owner, release, table -> {}).write(folder.resolve("backup"));
        }

        var plain = unpack(
                folder.resolve("backup"), release.isEmpty() ? folder.resolve("plain") : RELEASES.resolve(release));

        assertThat(Restore.verify(plain).tables()).isNotEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "werdegang.refill", matches = ".+")
    void a_kept_backup_gets_rows_in_every_table(@TempDir Path folder) throws Exception {
        var release = RELEASES.resolve(System.getProperty("werdegang.refill"));
        var database = Scratch.empty();
        try (var owner = database.owner()) {
            new Restore(owner, database.app(), table -> {}).read(release, false);
        }
        EveryTable.fill(database);
        try (var owner = database.owner()) {
            new Backup(owner, System.getProperty("werdegang.refill"), table -> {}).write(folder.resolve("backup"));
        }

        assertThat(Restore.verify(unpack(folder.resolve("backup"), release)).tables())
                .isNotEmpty();
    }

    /** The same backup with its rows as readable text. */
    private static Path unpack(Path backup, Path target) throws IOException {
        Files.createDirectories(target.resolve("tables"));
        var manifest = Manifest.of(Files.readAllBytes(backup.resolve(Manifest.FILE)));
        var tables = new ArrayList<Manifest.Table>();
        for (var table : manifest.tables()) {
            try (var rows = new GZIPInputStream(Files.newInputStream(backup.resolve(table.file())))) {
                byte[] text = rows.readAllBytes();
                String file = table.file().replace(".gz", "");
                Files.write(target.resolve(file), text);
                tables.add(new Manifest.Table(
                        table.schema(), table.name(), table.columns(), table.rows(), file, Backup.sum(text)));
            }
        }
        var plain = new Manifest(
                manifest.format(),
                manifest.madeAt(),
                manifest.werdegang(),
                manifest.postgres(),
                manifest.migrations(),
                tables,
                manifest.sequences());
        Files.write(target.resolve(Manifest.FILE), plain.asBytes());
        Files.writeString(
                target.resolve(Backup.SUMS),
                Backup.sum(plain.asBytes()) + "  " + Manifest.FILE + "\n",
                StandardCharsets.UTF_8);
        return target;
    }
}
