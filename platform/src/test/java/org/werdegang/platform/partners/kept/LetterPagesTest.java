package org.werdegang.platform.partners.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.web.PageCheck;

@PlatformTest
class LetterPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_letter_that_was_given_up_leads_to_the_account_from_which_it_is_sent_anew() {
        var administrator = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR);
        var account = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO signals.letter (id, once, written_at, given_up_at, tries, problem)
                        VALUES (gen_random_uuid(), ?, now(), now(), 9, '550 unknown-reader')
                        """).param("access.invitation/" + account + "/1").update();

        var page = administrator.get("/verwaltung/briefe").body();

        assertThat(page).contains("/verwaltung/konten/" + account, "aufgegeben nach 9 Versuchen", "550 unknown-reader");
        PageCheck.holding(port, administrator.cookies()).page("/verwaltung/briefe");
    }
}
