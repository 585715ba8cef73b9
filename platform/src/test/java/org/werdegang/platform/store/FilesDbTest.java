package org.werdegang.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.PlatformTest;

@PlatformTest
class FilesDbTest {
    @Autowired
    private Files files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    @Test
    void gives_back_every_byte_of_a_file_of_several_chunks() throws IOException {
        byte[] bytes = random(1_300_000);
        var hash = files.keep(file(bytes), "test/" + UUID.randomUUID(), Files.EVERYBODY);

        var out = new ByteArrayOutputStream();
        files.copy(hash, out);

        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(files.size(hash)).contains(1_300_000L);
        assertThat(chunks(hash)).isEqualTo(3);
    }

    @Test
    void keeps_an_equal_file_once_and_until_its_last_use_ends() throws IOException {
        byte[] bytes = random(1_000);
        String one = "test/" + UUID.randomUUID();
        String two = "test/" + UUID.randomUUID();
        var hash = files.keep(file(bytes), one, Files.EVERYBODY);

        assertThat(files.keep(file(bytes), two, Files.EVERYBODY)).isEqualTo(hash);
        files.letGo(hash, one);
        assertThat(files.size(hash)).isPresent();
        files.letGo(hash, two);

        assertThat(files.size(hash)).isEmpty();
        assertThat(chunks(hash)).isZero();
    }

    @Test
    void two_people_may_hand_in_the_same_file_at_the_same_moment() throws Exception {
        var file = file(random(3_000_000));

        try (var people = Executors.newFixedThreadPool(4)) {
            Callable<Hash> handIn = () -> files.keep(file, "test/" + UUID.randomUUID(), Files.EVERYBODY);
            var hashes = people.invokeAll(java.util.List.of(handIn, handIn, handIn, handIn));

            for (var hash : hashes) {
                assertThat(chunks(hash.get())).isEqualTo(6);
            }
        }
    }

    @Test
    void an_empty_file_is_a_file() throws IOException {
        var hash = files.keep(file(new byte[0]), "test/" + UUID.randomUUID(), Files.EVERYBODY);

        assertThat(files.size(hash)).contains(0L);
    }

    @Test
    void shows_the_bytes_to_those_for_whom_they_are_kept_and_to_nobody_else() throws IOException {
        byte[] bytes = random(700);
        String owner = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        var file = file(bytes);
        var hash = as(owner, () -> files.keep(file, "delivery/" + UUID.randomUUID(), owner));

        assertThat(as(owner, () -> copied(hash))).isEqualTo(bytes);
        assertThat(as("all", () -> copied(hash))).isEqualTo(bytes);
        assertThat(as(second, () -> copied(hash))).isEmpty();
        assertThat(as("none", () -> copied(hash))).isEmpty();
        assertThat(chunks(hash)).as("outside of every transaction").isZero();

        as(second, () -> files.keep(file, "delivery/" + UUID.randomUUID(), second));
        assertThat(as(second, () -> copied(hash))).as("who has it too").isEqualTo(bytes);
    }

    private byte[] copied(Hash hash) {
        var out = new ByteArrayOutputStream();
        try {
            files.copy(hash, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private <T> T as(String organisation, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("SELECT set_config('app.organisation', ?, true)")
                    .param(organisation)
                    .query()
                    .singleValue();
            return work.get();
        }));
    }

    private long chunks(Hash hash) {
        return jdbc.sql("SELECT count(*) FROM store.file_chunk WHERE sha256 = ?")
                .param(hash.bytes())
                .query(Long.class)
                .single();
    }

    private Path file(byte[] bytes) throws IOException {
        return java.nio.file.Files.write(folder.resolve(UUID.randomUUID() + ".bin"), bytes);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
