package org.werdegang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.platform.PlatformTest;

@PlatformTest
class GuessesDbTest {
    private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

    @Autowired
    private ApplicationContext platform;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final String owner = UUID.randomUUID() + "@example.org";
    private final Guesses guesses;

    GuessesDbTest(@Autowired JdbcClient jdbc) {
        InstantSource time = now::get;
        guesses = new Guesses(jdbc, time.withZone(ZoneOffset.UTC));
    }

    /** An address of a /64 that no other test uses. */
    private static String network() {
        var random = ThreadLocalRandom.current();
        return "2001:db8:%x:%x:".formatted(random.nextInt(1, 0x10000), random.nextInt(1, 0x10000));
    }

    private Optional<Instant> lastOf(int tries, String address) {
        Optional<Instant> wait = Optional.empty();
        for (int n = 0; n < tries; n++) {
            wait = guesses.tryFrom(owner, address);
        }
        return wait;
    }

    @Test
    void guessing_is_throttled_per_account_and_address_without_locking_the_owner_out() {
        String home = network() + ":1";
        guesses.succeeded(owner, home);
        for (int n = 0; n < Guesses.PER_ACCOUNT; n++) {
            assertThat(guesses.tryFrom(owner, network() + ":1")).isEmpty();
        }

        assertThat(guesses.tryFrom(owner, network() + ":1")).hasValue(NOON.plus(Guesses.WINDOW));
        assertThat(guesses.tryFrom(owner, home)).isEmpty();
    }

    @Test
    @Tag("12h")
    void a_clock_set_back_an_hour_lets_nobody_wait_an_hour() {
        String home = network() + ":1";
        now.set(NOON.plus(Duration.ofHours(1)));
        assertThat(lastOf(Guesses.PER_ACCOUNT_AND_ADDRESS + 1, home)).isPresent();

        now.set(NOON);

        assertThat(guesses.tryFrom(owner, home)).isEmpty();
        assertThat(lastOf(Guesses.PER_ACCOUNT_AND_ADDRESS, home))
                .as("and guessing is throttled as before")
                .hasValue(NOON.plus(Guesses.WINDOW));
    }

    @Test
    void another_address_of_the_same_network_is_no_new_chance() {
        String network = network();
        for (int n = 1; n <= Guesses.PER_ACCOUNT_AND_ADDRESS; n++) {
            assertThat(guesses.tryFrom(owner, network + ":" + n)).isEmpty();
        }

        assertThat(guesses.tryFrom(owner, network + "ffff:0:0:1")).isPresent();
        assertThat(guesses.tryFrom(owner, network() + ":1")).isEmpty();
    }

    @Test
    void an_owner_who_comes_from_the_same_network_again_is_known() {
        String home = network();
        guesses.succeeded(owner, home + ":1");
        for (int n = 0; n < Guesses.PER_ACCOUNT; n++) {
            guesses.tryFrom(owner, network() + ":1");
        }

        assertThat(guesses.tryFrom(owner, home + "aaaa:bbbb:cccc:dddd")).isEmpty();
    }

    @Test
    void trying_while_told_to_wait_prolongs_nothing() {
        String address = network() + ":1";
        lastOf(Guesses.PER_ACCOUNT_AND_ADDRESS, address);

        now.set(NOON.plus(Duration.ofMinutes(14)));
        var wait = lastOf(20, address);
        now.set(NOON.plus(Guesses.WINDOW).plusSeconds(1));
        var after = guesses.tryFrom(owner, address);

        assertThat(wait).hasValue(NOON.plus(Guesses.WINDOW));
        assertThat(after).isEmpty();
    }

    @Test
    void guessing_the_old_password_in_an_open_session_is_throttled_too() {
        var browser = SignedIn.as(platform, UUID.randomUUID(), Role.READER);

        for (int n = 0; n < Guesses.PER_ACCOUNT_AND_ADDRESS; n++) {
            var wrong = browser.post("/passwort", Map.of("old", "geraten " + n, "chosen", "Regen auf dem Dach 7"));
            assertThat(wrong.body()).doesNotContain("zu viele Versuche");
        }
        var blocked = browser.post("/passwort", Map.of("old", SignedIn.PASSWORD, "chosen", "Regen auf dem Dach 7"));

        assertThat(blocked.statusCode()).isEqualTo(422);
        assertThat(blocked.body()).contains("zu viele Versuche");
    }

    @Test
    void a_poor_new_password_is_no_guess() {
        var browser = SignedIn.as(platform, UUID.randomUUID(), Role.READER);

        for (int n = 0; n <= Guesses.PER_ACCOUNT_AND_ADDRESS; n++) {
            browser.post("/passwort", Map.of("old", SignedIn.PASSWORD, "chosen", "kurz"));
        }
        var changed = browser.post("/passwort", Map.of("old", SignedIn.PASSWORD, "chosen", "Regen auf dem Dach 7"));

        assertThat(changed.statusCode()).isEqualTo(302);
    }
}
