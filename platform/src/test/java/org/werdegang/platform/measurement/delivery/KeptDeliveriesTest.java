package org.werdegang.platform.measurement.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;

/** People see all that they ever did with deliveries, for whatever organisation they work today; of others' nothing. */
@RuhrTest
@Tag("6e")
class KeptDeliveriesTest {
    @Autowired
    private ApplicationContext platform;

    @Autowired
    private DeliveryExamples examples;

    @Autowired
    private Accounts accounts;

    @Test
    void what_somebody_did_for_an_organisation_before_stands_in_their_file() {
        var before = examples.partner();
        var today = examples.partner();
        examples.received(before, DeliveryExamples.allDay(9800), "damals.csv");
        examples.received(today, DeliveryExamples.allDay(9800), "fremd.csv");
        var mover = before.first().account();
        accounts.grant(before.first(), mover, today.organisation(), Role.STEWARD);
        accounts.revoke(before.first(), mover, before.organisation(), Role.STEWARD);
        var person = SignedIn.visitor(platform);
        person.signIn(accounts.find(mover).orElseThrow().email(), SignedIn.PASSWORD);

        String file = person.get("/konto/daten.json").body();

        assertThat(file).contains("damals.csv").doesNotContain("fremd.csv");
    }
}
