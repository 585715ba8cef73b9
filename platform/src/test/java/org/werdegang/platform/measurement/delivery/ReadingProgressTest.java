package org.werdegang.platform.measurement.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.Await;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;

/** Whoever waits for a long file sees how far it has come. */
@RuhrTest
class ReadingProgressTest {
    private static final Pattern PROGRESS = Pattern.compile("(\\d+) Prozent gelesen, ([\\d.]+) Zahlen gefunden");

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private DeliveryExamples examples;

    @Autowired
    private Deliveries deliveries;

    @Test
    @Tag("12a")
    void the_share_and_the_number_of_figures_rise_while_a_long_file_is_read() {
        var partner = examples.partner();
        var steward = SignedIn.as(platform, partner.organisation(), Role.STEWARD);
        var file = DeliveryExamples.file(DeliveryExamples.allDay(9800, 700_000));
        var id = deliveries.receive(partner.first(), partner.source().id(), file, "lang.csv", null, null);
        var seen = new TreeMap<Integer, Integer>();

        Await.until(() -> {
            var stand = steward.get("/lieferungen/" + id + "/stand");
            var progress = PROGRESS.matcher(stand.body());
            if (progress.find()) {
                seen.put(
                        Integer.parseInt(progress.group(1)),
                        Integer.parseInt(progress.group(2).replace(".", "")));
            }
            return stand.headers().firstValue("HX-Refresh").isPresent();
        });

        assertThat(seen.keySet()).as("shares on the way").anyMatch(share -> share > 0 && share < 100);
        assertThat(List.copyOf(seen.values()))
                .as("figures rise with the share")
                .isSorted()
                .anyMatch(figures -> figures > 0);
        assertThat(examples.state(partner, id)).isEqualTo(State.TO_MAP);
        deliveries.drop(partner.first(), id);
    }
}
