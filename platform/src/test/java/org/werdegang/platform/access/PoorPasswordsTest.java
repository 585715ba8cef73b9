package org.werdegang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.werdegang.platform.vocabulary.Refused;

class PoorPasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passwort1234", "P@ssw0rt2026!", "passwortpasswort", "Hallo-Hallo-Hallo", "qwertzuiop12",
                        "123456789012",
                "abcdefghijkl", "Sommer2026!!", "Dortmund1909!", "S0mm3r.2026.", "Willkommen-2026", "ichliebedich1",
                "1q2w3e4r5t6z", "lkjhgfdsa123", "aaaaaaaaaaaa", "Schule123456", "Admin-Admin-1", "Geheim!Geheim!"
            })
    void refuses_what_everybody_tries_first(String password) {
        assertThat(PoorPasswords.poor(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Regen auf dem Dach 7",
                "ein langes Passwort für Tests",
                "Kuchen Zebra Fenster",
                "k7vq-mz3n-rt9x-hw4d",
                "drei Gurken im Koffer",
                "Im Winter friert der Bach",
                "correct horse battery"
            })
    void takes_words_that_do_not_belong_together(String password) {
        assertThat(PoorPasswords.poor(password)).isFalse();
    }

    @Test
    void finds_every_password_of_a_list_in_order_and_no_other(@TempDir Path folder) throws Exception {
        var hashes = new TreeSet<String>();
        for (int n = 0; n < 500; n++) {
            hashes.add(sha1("Zebra im Keller " + n) + ":" + (n % 97 + 1));
        }
        var file = Files.write(folder.resolve("leaked.txt"), hashes);
        var breached = new BreachedFile(file);

        for (int n = 0; n < 500; n++) {
            assertThat(breached.contains("Zebra im Keller " + n)).isTrue();
            assertThat(breached.contains("Zebra im Garten " + n)).isFalse();
        }
        assertThatThrownBy(() -> new Passwords(breached).check("Zebra im Keller 7", "kim@example.org", "Kim Muster"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("access.password.common"));
    }

    @Test
    void refuses_a_list_that_is_none(@TempDir Path folder) throws IOException {
        var words = Files.writeString(folder.resolve("words.txt"), "geheim\n");

        assertThatThrownBy(() -> new BreachedFile(words)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new BreachedFile(folder.resolve("none.txt"))).isInstanceOf(Refused.class);
        assertThat(new BreachedFile(null).contains("geheim")).isFalse();
    }

    private static String sha1(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1")
                        .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toUpperCase(Locale.ROOT);
    }
}
