package org.werdegang.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.werdegang.platform.vocabulary.Refused;

@Tag("12h")
class SettingsTest {
    private static final Path DOCUMENTED =
            Path.of(System.getProperty("werdegang.root", ".."), "docs/reference/settings.md");

    @TempDir
    Path folder;

    @Test
    void every_key_is_documented_and_every_documented_key_exists() throws IOException {
        var documented = Pattern.compile("`((?:werdegang|server|management)\\.[a-z.-]+)`")
                .matcher(Files.readString(DOCUMENTED).replaceAll("(?m)^[^|].*$", ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(Keys.all().stream().map(Key::name)).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void tells_every_problem_at_once_with_its_line_and_the_name_that_was_meant() throws IOException {
        var file = write("""
                # one initiative
                werdegang.database.owner-pasword = hidden
                werdegang.database.pool-size = many

                werdegang.mail.security = ssl
                werdegang.mail.timeout = 900 minutes
                werdegang.address = \\
                    bildung.example
                spring.datasource.url = jdbc:h2:mem
                werdegang.mail.security = tls
                """);

        assertThatThrownBy(() -> Settings.read(file, Map.of()))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.details().getFirst()).isEqualTo(7);
                    assertThat((String) refused.details().get(1))
                            .contains(file + ":2", "werdegang.database.owner-password")
                            .contains(file + ":3", "pool-size")
                            .contains(file + ":5")
                            .contains(file + ":6", "werdegang.mail.timeout")
                            .contains(file + ":7", "werdegang.address")
                            .contains(file + ":9", "spring.datasource.url")
                            .contains(file + ":10")
                            .doesNotContain("hidden");
                });
    }

    @Test
    void fetches_a_secret_from_its_file_and_never_shows_it() throws IOException {
        var secret = Files.writeString(folder.resolve("owner"), "s3cret-in-a-file\n");
        var file = write("werdegang.database.owner-password-file = " + secret + "\nwerdegang.mail.user = box\n"
                + "werdegang.mail.password = typed-in-place\n");

        var settings = Settings.read(file, Map.of());

        assertThat(settings.below("werdegang.database.")).containsEntry("owner-password", "s3cret-in-a-file");
        assertThat(settings.toString())
                .contains("werdegang.database.owner-password = ***", "werdegang.mail.password = ***")
                .doesNotContain("s3cret-in-a-file", "typed-in-place");
    }

    @Test
    void the_environment_outranks_the_file_and_a_slip_in_it_is_told() throws IOException {
        var file = write("werdegang.mail.host = one.example\n");

        assertThat(Settings.read(
                                file,
                                Map.of(
                                        "WERDEGANG_MAIL_HOST", "two.example",
                                        "WERDEGANG_SERVICE_HOST", "10.0.0.1", // what a cluster puts there by itself
                                        "WERDEGANG_HEAP", "2g"))
                        .find("werdegang.mail.host"))
                .contains("two.example");
        assertThatThrownBy(() -> Settings.read(file, Map.of("WERDEGANG_MAIL_HOTS", "x")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("WERDEGANG_MAIL_HOST");
    }

    @Test
    void health_and_metrics_stay_on_loopback_unless_told_otherwise() throws IOException {
        var elsewhere = write("management.server.address = 10.0.0.5\n");

        assertThat(Settings.read(null, Map.of()).forPlatform()).containsEntry("management.server.address", "127.0.0.1");
        assertThat(Settings.read(elsewhere, Map.of()).forPlatform())
                .containsEntry("management.server.address", "10.0.0.5");
    }

    @Test
    void an_identity_provider_needs_its_client_and_an_address_that_nobody_can_listen_to() throws IOException {
        var open = write("werdegang.oidc.issuer = http://login.stadt.example\n");
        assertThatThrownBy(() -> Settings.read(open, Map.of()))
                .hasMessageContaining("werdegang.oidc.client-id")
                .hasMessageContaining("https://");

        var sound = write("""
                werdegang.oidc.issuer = https://login.stadt.example/realms/stadt
                werdegang.oidc.client-id = werdegang
                werdegang.oidc.client-secret = typed-in-place
                """);
        assertThat(Settings.read(sound, Map.of()).toString())
                .contains("werdegang.oidc.client-secret = ***")
                .doesNotContain("typed-in-place");
    }

    @Test
    void what_belongs_together_is_set_together() throws IOException {
        var file = write("""
                werdegang.database.app-user = app
                werdegang.database.url = jdbc:postgresql://db/werdegang?user=x&password=y
                server.port = 9090
                management.server.port = 9090
                """);

        assertThatThrownBy(() -> Settings.read(file, Map.of()))
                .hasMessageContaining("werdegang.database.app-password")
                .hasMessageContaining(file + ":2")
                .hasMessageContaining(file + ":3")
                .hasMessageNotContaining("password=y");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("werdegang.properties"), text);
    }
}
