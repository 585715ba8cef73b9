package org.werdegang.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.werdegang.platform.text.Texts;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.sample.Damage;

/** Whatever the settings file is, it is read, or refused with sentences that hold no secret. */
@Tag("12h")
class SettingsFuzzTest {
    private static final Texts TEXTS = Texts.standalone();

    static List<byte[]> seeds() {
        return List.of("""
                # one initiative
                werdegang.database.url = jdbc:postgresql://db.example/werdegang
                werdegang.database.owner-user = owner
                werdegang.database.owner-password = hidden
                werdegang.database.pool-size = 20
                werdegang.address = \\
                    https://bildung.example
                werdegang.mail.from = Region <region@bildung.example>
                werdegang.mail.timeout = 30s
                server.port = 8080
                management.server.port: 8081
                """.getBytes(UTF_8), """
                werdegang.log.format=ecs
                werdegang.api.window=PT1M
                server.tomcat.remoteip.internal-proxies=10\\\\.0\\\\..*
                ! \\u00e4 \\u00
                werdegang.mail.first-retry = 200ms
                werdegang.address = //bildung.example
                werdegang.mail.from = Region: ;
                werdegang.mail.password-file = a\\u0000b
                werdegang.mail.timeout = 9223372036854775807d
                """.getBytes(UTF_8));
    }

    static Stream<byte[]> whole() {
        return seeds().stream();
    }

    @MethodSource("whole")
    @FuzzTest(maxDuration = "3m")
    void settings_of_any_kind(byte @NotNull [] content) throws IOException {
        var file = Files.write(Files.createTempFile("werdegang", ".properties"), content);
        try {
            assertThat(Settings.read(file, Map.of()).toString())
                    .doesNotContainPattern("(?m)^[a-z.-]+(?:password|master-key) = (?!\\*\\*\\*$)");
        } catch (Refused refused) {
            assertThat(TEXTS.say(Locale.GERMAN, refused)).isNotBlank().doesNotStartWith("app.");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void damaged_settings() throws IOException {
        for (byte[] damaged : Damage.of(seeds(), 100).toList()) {
            settings_of_any_kind(damaged);
        }
    }

    @Test
    @Tag("long")
    void settings_damaged_many_times_more() throws IOException {
        for (var damaged = Damage.of(seeds(), 6_000).iterator(); damaged.hasNext(); ) {
            settings_of_any_kind(damaged.next());
        }
    }
}
