package org.werdegang.platform.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to files that people handed in. They lie in the database, named by their content, so that every node and
 * every backup sees the same bytes; a file is kept as long as somebody uses it. Memory: one chunk, whatever the size.
 */
@Service
public class Files {
    /** In place of an organisation: a file that everybody may read, such as the initiative's logo. */
    public static final String EVERYBODY = "any";

    private static final int CHUNK = 512 * 1024;

    private static final String ADD = """
            INSERT INTO store.file (sha256, bytes, stored_at)
            VALUES (?, ?, ?)
            ON CONFLICT (sha256) DO UPDATE SET stored_at = store.file.stored_at
            RETURNING xmax = 0 AS added
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Clock clock;

    Files(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * Keeps a copy of {@code file} for {@code usedBy}, in the caller's transaction if there is one.
     *
     * @param usedBy feature and id, say {@code delivery/0190…}; the name under which {@link #letGo} frees it
     * @param seenBy the id of the organisation that may read its bytes for this use, beside the office; or
     *     {@link #EVERYBODY}
     */
    @Transactional
    public Hash keep(Path file, String usedBy, String seenBy) {
        try {
            var hash = hash(file);
            boolean added = jdbc.sql(ADD)
                    .param(hash.bytes())
                    .param(java.nio.file.Files.size(file))
                    .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .query(Boolean.class)
                    .single();
            if (added) {
                storeChunks(file, hash);
            }
            jdbc.sql("INSERT INTO store.file_use (sha256, used_by, seen_by) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(hash.bytes(), usedBy, seenBy)
                    .update();
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.getFileName() + " could not be read to its end.", e);
        }
    }

    /** Ends the use of a file; its bytes go when nobody else uses them. */
    @Transactional
    public void letGo(Hash hash, String usedBy) {
        jdbc.sql("SELECT sha256 FROM store.file WHERE sha256 = ? FOR UPDATE")
                .param(hash.bytes())
                .query(byte[].class)
                .optional();
        jdbc.sql("DELETE FROM store.file_use WHERE sha256 = ? AND used_by = ?")
                .param(hash.bytes())
                .param(usedBy)
                .update();
        jdbc.sql("""
                DELETE FROM store.file f
                 WHERE f.sha256 = ?
                   AND NOT EXISTS (SELECT 1 FROM store.file_use u WHERE u.sha256 = f.sha256)
                """).param(hash.bytes()).update();
    }

    /** The size of a file in bytes; empty if no such file is kept. */
    public Optional<Long> size(Hash hash) {
        return jdbc.sql("SELECT bytes FROM store.file WHERE sha256 = ?")
                .param(hash.bytes())
                .query(Long.class)
                .optional();
    }

    /**
     * Writes a file's bytes to {@code out}; writes nothing if no such file is kept, or none that the caller may see.
     * Whoever takes them slowly holds no connection meanwhile: each chunk is read for itself.
     */
    public void copy(Hash hash, OutputStream out) throws IOException {
        for (int no = 0; ; no++) {
            var chunk = chunk(hash, no);
            if (chunk.isEmpty()) {
                return;
            }
            out.write(chunk.get());
        }
    }

    private Optional<byte[]> chunk(Hash hash, int no) {
        return Objects.requireNonNull(
                reading.execute(status -> jdbc.sql("SELECT bytes FROM store.file_chunk WHERE sha256 = ? AND no = ?")
                        .param(hash.bytes())
                        .param(no)
                        .query(byte[].class)
                        .optional()));
    }

    private void storeChunks(Path file, Hash hash) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(file)) {
            byte[] buffer = new byte[CHUNK];
            for (int no = 0, read; (read = in.readNBytes(buffer, 0, CHUNK)) > 0; no++) {
                jdbc.sql("INSERT INTO store.file_chunk (sha256, no, bytes) VALUES (?, ?, ?)")
                        .param(hash.bytes())
                        .param(no)
                        .param(read == CHUNK ? buffer : Arrays.copyOf(buffer, read))
                        .update();
            }
        }
    }

    private static Hash hash(Path file) throws IOException {
        var digest = Hash.digest();
        try (var in = new DigestInputStream(java.nio.file.Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Hash.of(digest.digest());
    }
}
