package org.werdegang.platform.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.werdegang.platform.vocabulary.Refused;

@Tag("12h")
class BackupDbTest {
    /** A few rows with everything that is hard to write as text. */
    static final String[] ROWS = {
        """
                INSERT INTO journal.entry (at, what, subject, before, after)
                VALUES ('2026-01-15 09:30:00.123456+01', 'backup.test', E'tab\\there, line\\nthere, \\\\N and ü', NULL,
                        '{"umlaut": "Größe", "null": null, "list": [1, 2.50]}'),
                       ('2026-03-29 02:30:00+01', 'backup.test', '', '{}', NULL)
                """, """
                INSERT INTO store.file (sha256, bytes, stored_at)
                VALUES (sha256('\\x00ff5c4e'::bytea), 4, '2026-01-15 09:30:00+01')
                """, """
                INSERT INTO store.file_chunk (sha256, no, bytes)
                VALUES (sha256('\\x00ff5c4e'::bytea), 0, '\\x00ff5c4e'::bytea)
                """, "SELECT nextval('territory.revision_number'), nextval('measurement.batch_sequence')"
    };

    private static final Scratch FULL = Scratch.migrated();

    @TempDir
    Path folder;

    @BeforeAll
    static void fill() throws SQLException {
        FULL.execute(ROWS);
    }

    @Test
    void every_row_of_every_table_comes_back_and_so_does_the_schema() throws SQLException {
        var manifest = save(FULL, folder.resolve("backup"));
        var copy = Scratch.empty();

        restore(copy, folder.resolve("backup"), false);

        assertThat(copy.rows()).isEqualTo(FULL.rows());
        assertThat(copy.schema()).isEqualTo(FULL.schema());
        assertThat(copy.sequences()).isEqualTo(FULL.sequences());
        assertThat(manifest.rows())
                .isEqualTo(FULL.rows().values().stream().mapToLong(List::size).sum());
        copy.migrate(); // the platform's own start finds its history as it left it
        assertThat(copy.rows()).isEqualTo(FULL.rows());
    }

    @Test
    void whoever_finds_a_backup_finds_no_open_session_and_no_link_on_its_way() throws Exception {
        var used = Scratch.migrated();
        used.execute("""
                INSERT INTO access.session (primary_id, session_id, creation_time, last_access_time,
                        max_inactive_interval, expiry_time, principal_name)
                VALUES ('p', 'the id in a cookie', 0, 0, 7200, 9999999999999, 'somebody')
                """, """
                INSERT INTO access.session_attributes (session_primary_id, attribute_name, attribute_bytes)
                VALUES ('p', 'account', '\\x00')
                """, """
                INSERT INTO signals.letter (id, once, recipient, sheet, written_at, sent_at)
                VALUES (gen_random_uuid(), 'waits', 'kim@example.org', '{"link": "/zugang?code=secret"}', now(), NULL),
                       (gen_random_uuid(), 'has gone', NULL, NULL, now(), now())
                """);
        save(used, folder.resolve("backup"));
        var copy = Scratch.empty();

        restore(copy, folder.resolve("backup"), false);

        assertThat(copy.column("SELECT session_id FROM access.session")).isEmpty();
        assertThat(copy.column("SELECT attribute_name FROM access.session_attributes"))
                .isEmpty();
        assertThat(copy.column("SELECT once FROM signals.letter")).containsExactly("has gone");
    }

    @Test
    void identities_go_on_where_they_stood() throws SQLException {
        save(FULL, folder.resolve("backup"));
        var copy = Scratch.empty();
        restore(copy, folder.resolve("backup"), false);

        copy.execute("INSERT INTO journal.entry (at, what, subject) VALUES (now(), 'backup.next', '')");

        assertThat(copy.column("SELECT CAST(count(DISTINCT id) AS text) FROM journal.entry"))
                .containsExactly("3");
    }

    @Test
    void shows_one_moment_although_people_go_on_writing() throws Exception {
        var busy = Scratch.migrated();
        var begun = new CountDownLatch(2);
        var stop = new AtomicBoolean();
        Callable<Void> writer = () -> {
            try (var connection = busy.platform();
                    var entry = connection.prepareStatement(
                            "INSERT INTO journal.entry (at, what, subject) VALUES (now(), 'busy', ?)");
                    var task = connection.prepareStatement("INSERT INTO signals.scheduled_tasks"
                            + " (task_name, task_instance, picked, version) VALUES ('busy', ?, false, 1)")) {
                connection.setAutoCommit(false);
                for (int i = 0; !stop.get(); i++) {
                    String id = Thread.currentThread().threadId() + "-" + i;
                    entry.setString(1, id);
                    entry.executeUpdate();
                    task.setString(1, id);
                    task.executeUpdate();
                    connection.commit();
                    begun.countDown();
                }
            }
            return null;
        };
        var copies = List.of(Scratch.empty(), Scratch.empty(), Scratch.empty());
        try (var writers = Executors.newFixedThreadPool(2)) {
            var first = writers.submit(writer);
            var second = writers.submit(writer);
            try {
                assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
                for (int i = 0; i < copies.size(); i++) {
                    save(busy, folder.resolve("backup" + i));
                }
            } finally {
                stop.set(true);
            }
            first.get();
            second.get();
        }

        for (int i = 0; i < copies.size(); i++) {
            restore(copies.get(i), folder.resolve("backup" + i), false);
            assertThat(copies.get(i).column("SELECT subject FROM journal.entry WHERE what = 'busy' ORDER BY 1"))
                    .isNotEmpty()
                    .isEqualTo(copies.get(i)
                            .column("SELECT task_instance FROM signals.scheduled_tasks WHERE task_name ="
                                    + " 'busy' ORDER BY 1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut off", "one bit", "missing", "manifest", "sums"})
    void a_damaged_backup_is_refused_before_anything_is_touched(String damage) throws Exception {
        var backup = folder.resolve("backup");
        save(FULL, backup);
        damage(backup, damage);
        var target = Scratch.empty();

        assertThatThrownBy(() -> restore(target, backup, false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key())
                                .isEqualTo(damage.equals("sums") ? "store.restore.none" : "store.restore.damaged"));
        assertThat(target.rows()).isEmpty();
    }

    private static void damage(Path backup, String how) throws IOException {
        var table = backup.resolve("tables/journal.entry.copy.gz");
        switch (how) {
            case "cut off" -> {
                try (var file = new RandomAccessFile(table.toFile(), "rw")) {
                    file.setLength(file.length() - 3);
                }
            }
            case "one bit" -> {
                var bytes = Files.readAllBytes(table);
                bytes[bytes.length / 2] ^= 1;
                Files.write(table, bytes);
            }
            case "missing" -> Files.delete(table);
            case "manifest" ->
                Files.writeString(
                        backup.resolve(Manifest.FILE),
                        Files.readString(backup.resolve(Manifest.FILE)).replace("\"rows\" : 2", "\"rows\" : 1"));
            default -> Files.delete(backup.resolve(Backup.SUMS));
        }
    }

    @Test
    void data_that_are_there_are_given_up_only_when_told_and_never_by_half() throws Exception {
        var backup = folder.resolve("backup");
        save(FULL, backup);
        var target = Scratch.migrated();
        target.execute("INSERT INTO journal.entry (at, what, subject) VALUES (now(), 'mine', 'kept')");
        var before = target.rows();

        refused("store.restore.not-empty", () -> restore(target, backup, false));
        assertThat(target.rows()).isEqualTo(before);

        var broken = folder.resolve("broken");
        save(FULL, broken);
        forge(broken, "store.file_chunk"); // its checksums fit, its rows do not
        refused("store.restore.damaged", () -> restore(target, broken, true));
        assertThat(target.rows()).isEqualTo(before);

        restore(target, backup, true);
        assertThat(target.rows()).isEqualTo(FULL.rows());
    }

    /** Empties a table's file and signs the whole anew, as a clumsy hand would. */
    private static void forge(Path backup, String table) throws IOException {
        var manifest = Manifest.of(Files.readAllBytes(backup.resolve(Manifest.FILE)));
        var file = backup.resolve("tables/" + table + ".copy.gz");
        Files.write(file, new byte[0]);
        String sum = Backup.sum(new byte[0]);
        var tables = manifest.tables().stream()
                .map(t -> (t.schema() + "." + t.name()).equals(table)
                        ? new Manifest.Table(t.schema(), t.name(), t.columns(), t.rows(), t.file(), sum)
                        : t)
                .toList();
        var forged = new Manifest(
                manifest.format(),
                manifest.madeAt(),
                manifest.werdegang(),
                manifest.postgres(),
                manifest.migrations(),
                tables,
                manifest.sequences());
        Files.write(backup.resolve(Manifest.FILE), forged.asBytes());
        Files.writeString(backup.resolve(Backup.SUMS), Backup.sum(forged.asBytes()) + "  " + Manifest.FILE + "\n");
    }

    @Test
    void is_not_restored_under_a_platform_that_is_at_work() throws Exception {
        var backup = folder.resolve("backup");
        save(FULL, backup);
        var target = Scratch.migrated();

        try (var platform = target.platform()) {
            assertThat(platform.isValid(1)).isTrue();
            refused("store.restore.in-use", () -> restore(target, backup, true));
        }
    }

    @Test
    void replaces_an_older_backup_and_nothing_else() throws Exception {
        var backup = folder.resolve("backup");
        save(FULL, backup);
        save(FULL, backup);
        var foreign = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(foreign.resolve("holiday.txt"), "mine", StandardCharsets.UTF_8);

        refused("store.backup.foreign", () -> save(FULL, foreign));
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("backup", "photos");
        }
        assertThat(foreign.resolve("holiday.txt")).hasContent("mine");
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(3); // its owner alone
    }

    @Test
    void can_be_checked_with_the_systems_own_tool() throws Exception {
        save(FULL, folder.resolve("backup"));

        var check = new ProcessBuilder("sha256sum", "--check", "--quiet", Backup.SUMS)
                .directory(folder.resolve("backup").toFile())
                .inheritIO()
                .start();

        assertThat(check.waitFor()).isZero();
    }

    private static Manifest save(Scratch from, Path target) throws SQLException {
        try (var connection = from.owner()) {
            return new Backup(connection, "test", table -> {}).write(target);
        }
    }

    private static void restore(Scratch into, Path backup, boolean replace) throws SQLException {
        try (var connection = into.owner()) {
            new Restore(connection, into.app(), table -> {}).read(backup, replace);
        }
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
