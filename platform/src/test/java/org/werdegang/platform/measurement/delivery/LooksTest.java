package org.werdegang.platform.measurement.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.web.PageCheck;

/** Who looks at another organisation's values needs a role, leaves a line in the journal, and is seen by the owner. */
@RuhrTest
class LooksTest {
    @Autowired
    private ApplicationContext platform;

    @Autowired
    private DeliveryExamples examples;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private DeliveryExamples.Partner partner;
    private UUID delivery;

    @BeforeEach
    void deliver() {
        partner = examples.partner();
        delivery = examples.previewed(partner, DeliveryExamples.allDay(9800));
    }

    private List<String> journalled() {
        return jdbc.sql("""
                        SELECT after::text FROM journal.entry WHERE what = 'delivery.looked' AND subject = ? ORDER BY id
                        """).param(delivery.toString()).query(String.class).list();
    }

    @Test
    @Tag("6e")
    void the_offices_looks_stand_in_the_journal_and_on_the_owners_page_once_a_day() {
        var office = SignedIn.as(platform, examples.partner().organisation(), Role.OFFICE);
        var steward = SignedIn.as(platform, partner.organisation(), Role.STEWARD);

        for (String page : List.of("/vorschau", "/werte", "/datei", "/hinweise.csv")) {
            assertThat(office.get("/lieferungen/" + delivery + page).statusCode())
                    .isEqualTo(200);
        }

        assertThat(journalled()).singleElement().asString().contains("check-before-release");
        assertThat(steward.get("/lieferungen/" + delivery).body()).contains("Angesehen von anderen");
        PageCheck.holding(port, steward.cookies()).page("/lieferungen/" + delivery);
    }

    @Test
    @Tag("6e")
    void the_owners_own_look_is_nobodys_business() {
        var steward = SignedIn.as(platform, partner.organisation(), Role.STEWARD);

        assertThat(steward.get("/lieferungen/" + delivery + "/werte").statusCode())
                .isEqualTo(200);

        assertThat(journalled()).isEmpty();
        assertThat(steward.get("/lieferungen/" + delivery).body()).doesNotContain("Angesehen von anderen");
    }

    @Test
    @Tag("6e")
    void whoever_has_no_right_sees_nothing_and_leaves_no_look() {
        var stranger = SignedIn.as(platform, examples.partner().organisation(), Role.STEWARD);

        assertThat(stranger.get("/lieferungen/" + delivery + "/werte").statusCode())
                .isEqualTo(404);

        assertThat(journalled()).isEmpty();
    }
}
