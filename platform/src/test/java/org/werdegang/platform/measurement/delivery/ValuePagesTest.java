package org.werdegang.platform.measurement.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;

/** Every value of a preview can be looked at: the new, the changed, the equal and the refused ones. */
@RuhrTest
@Tag("12a")
class ValuePagesTest {
    private static final Pattern ROW = Pattern.compile("<tr>(<td.*?)</tr>", Pattern.DOTALL);
    private static final Pattern MORE = Pattern.compile("<a class=\"kern-link\" href=\"([^\"]+)\">");

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private DeliveryExamples examples;

    @Autowired
    private Deliveries deliveries;

    private DeliveryExamples.Partner partner;
    private SignedIn steward;

    @BeforeEach
    void sign_in() {
        partner = examples.partner();
        steward = SignedIn.as(platform, partner.organisation(), Role.STEWARD);
    }

    @Test
    void new_changed_equal_and_refused_values_stand_with_their_cell() {
        var first = examples.previewed(partner, DeliveryExamples.allDay(9800));
        deliveries.confirm(partner.first(), first);
        var file = new String(DeliveryExamples.allDay(9900), StandardCharsets.UTF_8)
                + "05911000;Bochum;2023/24;7000;3000\n"
                + "05999000;Nirgendwo;2023/24;100;50\n";

        var id = examples.received(partner, file.getBytes(StandardCharsets.UTF_8));

        assertThat(rows(id, "neu"))
                .containsExactlyInAnyOrder(
                        "Bochum | 2023/24 | 7.000 | G03 Offener Ganztag: Alle Kinder an Grundschulen | | Zeile 9, Spalte 4",
                        "Bochum | 2023/24 | 3.000 | G03 Offener Ganztag: Grundschulkinder, die am offenen Ganztag teilnehmen | | Zeile 9, Spalte 5");
        assertThat(rows(id, "geaendert"))
                .containsExactly(
                        "Essen | 2023/24 | 9.800 | 9.900 | 1 % | G03 Offener Ganztag: Grundschulkinder, die am offenen Ganztag teilnehmen | | Zeile 6, Spalte 5");
        assertThat(rows(id, "gleich"))
                .hasSize(11)
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Mülheim an der Ruhr | 2022/23 | unbekannt oder geheim")
                        .endsWith("Zeile 7, Spalte 5"));
        assertThat(rows(id, "abgelehnt"))
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(row).startsWith("05999000 | 2023/24 | ").contains("gibt es kein Gebiet"))
                .anySatisfy(row -> assertThat(row).contains(" | 50 | ").endsWith("Zeile 10, Spalte 5"));
    }

    @Test
    void a_value_given_twice_is_refused_with_both_readings() {
        var file = new String(DeliveryExamples.allDay(9800), StandardCharsets.UTF_8)
                + "05112000;Duisburg;2023/24;18200;8600\n";

        var id = examples.previewed(partner, file.getBytes(StandardCharsets.UTF_8));

        assertThat(rows(id, "abgelehnt"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .startsWith(
                                "Duisburg | 2023/24 | | Derselbe Wert steht zweimal verschieden da: 8500 und 8600"));
    }

    @Test
    void once_confirmed_the_lists_show_what_was_stored() {
        var first = examples.previewed(partner, DeliveryExamples.allDay(9800));
        deliveries.confirm(partner.first(), first);
        var second = examples.received(partner, DeliveryExamples.allDay(9900));
        deliveries.confirm(partner.first(), second);

        assertThat(rows(first, "neu")).hasSize(12);
        assertThat(rows(second, "neu")).isEmpty();
        assertThat(rows(second, "geaendert"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Essen | 2023/24 | 9.800 | 9.900"));
        assertThat(page(second, "gleich")).contains("nicht ein zweites Mal gespeichert");
    }

    @Test
    void a_list_of_thousands_is_leafed_through_and_narrowed_down() {
        var lines = new StringBuilder("AGS;Gemeinde;Schuljahr;Kinder an Grundschulen;davon im offenen Ganztag\n");
        for (int year = 1960; year < 2020; year++) {
            for (String place : List.of("05112000;Duisburg", "05113000;Essen", "05117000;Mülheim an der Ruhr")) {
                lines.append("%s;%d/%02d;2000;%d\n".formatted(place, year, (year + 1) % 100, year - 1000));
            }
        }
        for (int i = 0; i < 150; i++) {
            lines.append("05999%03d;Nirgendwo;2019/20;9;1\n".formatted(i));
        }
        var id = examples.previewed(partner, lines.toString().getBytes(StandardCharsets.UTF_8));

        var all = leaf(id, "neu");
        var refused = leaf(id, "abgelehnt");

        assertThat(all).hasSize(3 * 60 * 2);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(refused).hasSize(300);
        assertThat(new HashSet<>(refused)).hasSameSizeAs(refused);
        assertThat(rows(id, "neu&gebiet=muelheim")).isEmpty();
        assertThat(rows(id, "neu&gebiet=m%C3%BClheim"))
                .hasSize(100)
                .allSatisfy(row -> assertThat(row).startsWith("Mülheim an der Ruhr | "));
        assertThat(rows(id, "neu&gebiet=05113&indikator=G03"))
                .allSatisfy(row -> assertThat(row).startsWith("Essen | "));
        assertThat(rows(id, "neu&indikator=K01")).isEmpty();
    }

    private List<String> leaf(UUID id, String kind) {
        var found = new ArrayList<String>();
        String address = "/lieferungen/" + id + "/werte?art=" + kind;
        while (!address.isEmpty()) {
            String page = steward.get(address).body();
            found.addAll(rows(page));
            var more = MORE.matcher(page);
            address = more.find() ? HtmlUtils.htmlUnescape(more.group(1)) : "";
        }
        return found;
    }

    private List<String> rows(UUID id, String kind) {
        return rows(page(id, kind));
    }

    private String page(UUID id, String kind) {
        return steward.get("/lieferungen/" + id + "/werte?art=" + kind).body();
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> String.join(
                        " | ",
                        List.of(row.group(1).split("</td>")).stream()
                                .map(cell -> HtmlUtils.htmlUnescape(cell.replaceAll("<[^>]+>", ""))
                                        .replace('\u00a0', ' ')
                                        .strip())
                                .toList()))
                .map(row -> row.replace(" |  | ", " | | "))
                .toList();
    }
}
