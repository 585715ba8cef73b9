package org.werdegang.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.werdegang.platform.vocabulary.Refused;

class DataDirectoryTest {
    @TempDir
    Path temp;

    @Test
    void is_made_where_nothing_was_and_opened_again_after_it_was_closed() {
        var path = temp.resolve("new").resolve("data");

        DataDirectory.open(path).close();

        try (var again = DataDirectory.open(path)) {
            assertThat(again.path()).isEqualTo(path);
        }
    }

    @Test
    void refuses_a_folder_that_somebody_else_filled_and_leaves_it_untouched() throws IOException {
        Files.writeString(temp.resolve("letter.txt"), "Dear");

        assertThatThrownBy(() -> DataDirectory.open(temp))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("store.data.foreign"));
        try (var files = Files.list(temp)) {
            assertThat(files.map(Path::getFileName)).containsExactly(Path.of("letter.txt"));
        }
    }

    @Test
    void refuses_data_of_a_newer_release_and_leaves_them_untouched() throws IOException {
        Files.writeString(temp.resolve("werdegang-format"), "99\n");

        assertThatThrownBy(() -> DataDirectory.open(temp))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.details()).contains(temp, 99));
        assertThat(temp.resolve("werdegang-format")).hasContent("99\n");
    }

    @Test
    void refuses_a_second_user_at_once_and_names_the_first() {
        try (var first = DataDirectory.open(temp)) {
            assertThatThrownBy(() -> DataDirectory.open(first.path()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.details())
                                    .contains(Long.toString(
                                            ProcessHandle.current().pid())));
        }
    }

    @Test
    void refuses_a_file_where_a_folder_is_needed() throws IOException {
        var file = Files.writeString(temp.resolve("data"), "");

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("store.data.not-a-folder"));
    }

    @Test
    void keeps_a_secret_that_only_its_owner_can_read() throws IOException {
        try (var data = DataDirectory.open(temp)) {
            String secret = data.secret("owner");

            assertThat(secret).hasSize(64).isEqualTo(data.secret("owner")).isNotEqualTo(data.secret("app"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secretFile("owner"))))
                    .isEqualTo("rw-------");
        }
    }
}
