package org.werdegang.platform.measurement.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.LONG_AGO;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.web.PageCheck;

@PlatformTest
@Import(ValueExamples.class)
class IndicatorPagesTest {
    private static final LocalDate IN_2017 = LocalDate.of(2017, 10, 10);

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private ValueExamples examples;

    @LocalServerPort
    private int port;

    private String get(String path) {
        var answer = SignedIn.visitor(platform).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    @Tag("4a")
    void the_message_of_a_region_is_the_sum_of_numerators_over_the_sum_of_denominators() {
        var region = examples.region(2);
        examples.release(
                official("message"),
                IN_2017,
                value("K01", "N", region.districts().get(0), 2015, "10"),
                value("K01", "D", region.districts().get(0), 2015, "100"),
                value("K01", "N", region.districts().get(1), 2015, "270"),
                value("K01", "D", region.districts().get(1), 2015, "300"));

        String page = get("/daten/K01/" + region.key());

        assertThat(page)
                .contains(region.key() + ": 70,0 Prozent der Kinder unter drei besuchen eine Kita")
                .contains("Das sind rund 70 von 100.");
        assertThat(get("/daten/K01/" + region.key() + "?lang=en"))
                .contains(region.key() + ": 70.0 percent of children under three attend");
    }

    @Test
    void without_values_the_page_says_so_and_stands() {
        var region = examples.region(1);

        String page = get("/daten/K01/" + region.key());

        assertThat(page).contains(region.key() + ": Zu „Betreuung unter drei“ gibt es hier noch keine Werte");
    }

    @Test
    void an_unknown_indicator_or_territory_has_no_page() {
        var visitor = SignedIn.visitor(platform);

        assertThat(visitor.get("/daten/X99/05113").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/daten/K01/nirgends").statusCode()).isEqualTo(404);
        assertThat(LONG_AGO).isBefore(IN_2017);
    }

    @Test
    @Tag("12f")
    void values_beside_steep_lines_stand_where_no_line_runs() {
        var region = examples.region(3);
        String[][] steep = {{"10", "95", "99"}, {"95", "12", "10"}, {"50", "95", "10"}};
        for (int i = 0; i < steep.length; i++) {
            for (int year = 0; year < steep[i].length; year++) {
                examples.release(
                        official("steep"),
                        IN_2017,
                        value("K07", "M", region.districts().get(i), 2013 + year, steep[i][year]));
            }
            PageCheck.visitor(port).page("/daten/K07/" + region.districts().get(i));
        }
    }

    @Test
    @Tag("12f")
    void every_state_of_the_page_can_be_read_by_everybody() {
        var region = examples.region(3);
        examples.release(
                official("looks"),
                IN_2017,
                value("K01", "N", region.districts().get(0), 2008, "10"),
                value("K01", "D", region.districts().get(0), 2008, "100"),
                value("K01", "N", region.districts().get(0), 2014, "30"),
                value("K01", "D", region.districts().get(0), 2014, "100"),
                value("K01", "N", region.districts().get(0), 2015, "106"),
                value("K01", "D", region.districts().get(0), 2015, "100"));

        PageCheck.visitor(port)
                .page("/daten/K01/" + region.districts().get(0))
                .page("/daten/K01/" + region.districts().get(1))
                .page("/daten/K01/" + region.key());
    }
}
