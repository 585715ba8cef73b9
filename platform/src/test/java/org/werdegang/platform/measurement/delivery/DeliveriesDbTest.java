package org.werdegang.platform.measurement.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.platform.Platform;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.vocabulary.Refused;

@RuhrTest
class DeliveriesDbTest {
    @Autowired
    private DeliveryExamples examples;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Releases releases;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Meanings meanings;

    @Autowired
    private Values values;

    @Autowired
    private Registry registry;

    @Test
    @Tag("12a")
    void the_names_of_a_file_propose_what_its_figures_stand_for() {
        var partner = examples.partner();

        var id = examples.received(partner, DeliveryExamples.allDay(9800));

        assertThat(examples.state(partner, id)).isEqualTo(State.TO_MAP);
        assertThat(meanings.lines(id))
                .extracting(line -> line.words().measure() + " → " + line.targets())
                .containsExactly("Kinder an Grundschulen → [G03 D]", "davon im offenen Ganztag → [G03 N]");
    }

    @Test
    @Tag("12a")
    void the_same_file_again_changes_nothing_and_a_changed_one_only_what_changed() {
        var partner = examples.partner();
        var first = examples.previewed(partner, DeliveryExamples.allDay(9800));
        deliveries.confirm(partner.first(), first);

        var again = examples.received(partner, DeliveryExamples.allDay(9800));
        var corrected = examples.received(partner, DeliveryExamples.allDay(9900));

        assertThat(deliveries.find(partner.first(), again).orElseThrow().counts())
                .isEqualTo(new Delivery.Counts(0, 0, 12, 0));
        assertThatThrownBy(() -> deliveries.confirm(partner.first(), again))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("delivery.check.nothing"));
        assertThat(deliveries.find(partner.first(), corrected).orElseThrow().counts())
                .isEqualTo(new Delivery.Counts(0, 1, 11, 0));
    }

    @Test
    @Tag("12a")
    void what_was_confirmed_once_leads_the_next_file_straight_to_the_preview_under_its_own_years() {
        var partner = examples.partner();
        examples.previewed(partner, columns("2021/22", "2022/23", 900));

        var next = examples.received(partner, columns("2022/23", "2023/24", 950), "OGS 2024.csv");

        assertThat(examples.state(partner, next)).isEqualTo(State.TO_CHECK);
        deliveries.confirm(partner.first(), next);
        assertThat(cell(partner.first(), "05113000", new Period.SchoolYear(2023)))
                .isInstanceOfSatisfying(
                        Cell.Shown.class, shown -> assertThat(shown.value()).isEqualByComparingTo("95"));
        assertThat(cell(partner.first(), "05113000", new Period.SchoolYear(2021)))
                .isInstanceOf(Cell.Withheld.class);
    }

    private static byte[] columns(String first, String second, int allDay) {
        return """
                Offener Ganztag an Grundschulen
                AGS;Gemeinde;Kinder an Grundschulen;Kinder an Grundschulen;davon im offenen Ganztag;davon im offenen Ganztag
                ;;%s;%s;%s;%s
                05113000;Essen;1000;1000;%d;%d
                05112000;Duisburg;1000;1000;800;800
                """.formatted(first, second, first, second, allDay - 50, allDay).getBytes(UTF_8);
    }

    @Test
    @Tag("12b")
    void whoever_confirmed_cannot_release_and_a_second_steward_can() {
        var partner = examples.partner();
        var id = examples.previewed(partner, DeliveryExamples.allDay(9800));
        deliveries.confirm(partner.first(), id);

        assertThatThrownBy(() -> releases.release(partner.first(), id))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("delivery.release.second"));
        releases.release(partner.second(), id);

        assertThat(examples.state(partner, id)).isEqualTo(State.RELEASED);
        assertThat(dossier.steps(id))
                .extracting(Delivery.Step::what)
                .containsExactly("received", "read", "columns", "assigned", "checked", "confirmed", "released");
    }

    @Test
    @Tag("12b")
    void the_office_releases_only_where_the_owner_lets_it() {
        var partner = examples.partner();
        var id = examples.previewed(partner, DeliveryExamples.allDay(9800));
        deliveries.confirm(partner.first(), id);
        var office = examples.person(UUID.randomUUID(), Role.OFFICE);

        assertThatThrownBy(() -> releases.release(office, id))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("delivery.release.owner"));
    }

    @Test
    @Tag("5g")
    void only_the_owner_sees_the_values_until_they_are_released() {
        var partner = examples.partner();
        var file = new String(DeliveryExamples.allDay(9800), UTF_8)
                .replace("05117000;Mülheim an der Ruhr", "05916000;Herne");
        var id = examples.previewed(partner, file.getBytes(UTF_8));
        deliveries.confirm(partner.first(), id);
        var stranger = examples.person(UUID.randomUUID(), Role.STEWARD);
        var period = new Period.SchoolYear(2023);

        assertThat(cell(partner.second(), "05916000", period)).isInstanceOf(Cell.Shown.class);
        assertThat(cell(stranger, "05916000", period)).isInstanceOf(Cell.Withheld.class);
        releases.release(partner.second(), id);

        assertThat(cell(stranger, "05916000", period)).isInstanceOf(Cell.Shown.class);
        assertThat(cell(new Caller.Visitor(), "05916000", period)).isInstanceOf(Cell.Withheld.class);
    }

    private Cell cell(Caller caller, String territory, Period period) {
        var g03 = registry.get("G03");
        var view = View.page(caller, LocalDate.now(Platform.ZONE));
        var release = values.ofIndicator(g03, List.of(territory), view);
        return release.cells()
                .getOrDefault(new Point("G03", territory, period, Breakdown.TOTAL), Cell.withheld(Reason.MISSING));
    }

    @Test
    @Tag("12b")
    void rejected_values_are_taken_back_and_the_earlier_ones_stand_again() {
        var partner = examples.partner();
        var first = examples.previewed(partner, DeliveryExamples.allDay(9800));
        deliveries.confirm(partner.first(), first);
        releases.release(partner.second(), first);
        var second = examples.received(partner, DeliveryExamples.allDay(9900));
        deliveries.confirm(partner.first(), second);

        assertThatThrownBy(() -> releases.reject(partner.second(), second, " ")).isInstanceOf(Refused.class);
        releases.reject(partner.second(), second, "Essen ist falsch.");

        assertThat(examples.state(partner, second)).isEqualTo(State.REJECTED);
        var third = examples.received(partner, DeliveryExamples.allDay(9800));
        assertThat(deliveries.find(partner.first(), third).orElseThrow().counts())
                .isEqualTo(new Delivery.Counts(0, 0, 12, 0));
    }

    @Test
    void a_dropped_delivery_leaves_nothing() {
        var partner = examples.partner();
        var id = examples.previewed(partner, DeliveryExamples.allDay(9800));

        deliveries.drop(partner.first(), id);

        assertThat(deliveries.find(partner.first(), id)).isEmpty();
        assertThat(meanings.lines(id)).isEmpty();
    }

    @Test
    void a_stranger_finds_no_delivery() {
        var partner = examples.partner();
        var id = examples.received(partner, DeliveryExamples.allDay(9800));

        assertThat(deliveries.find(examples.person(UUID.randomUUID(), Role.STEWARD), id))
                .isEmpty();
        assertThat(deliveries.find(examples.person(partner.organisation(), Role.READER), id))
                .isEmpty();
        assertThat(deliveries.find(examples.person(UUID.randomUUID(), Role.OFFICE), id))
                .isPresent();
    }

    @Test
    void what_waits_for_somebody_is_listed_for_them_alone() {
        var partner = examples.partner();
        examples.received(partner, DeliveryExamples.allDay(9800));
        var other = examples.partner();
        var confirmed = examples.previewed(other, DeliveryExamples.allDay(9800));
        deliveries.confirm(other.first(), confirmed);

        assertThat(deliveries.waiting(partner.first()))
                .extracting(Deliveries.Waiting::kind)
                .containsExactly("to-map");
        assertThat(deliveries.waiting(other.first())).isEmpty();
        assertThat(deliveries.waiting(other.second()))
                .extracting(Deliveries.Waiting::kind)
                .containsExactly("to-release");
    }
}
