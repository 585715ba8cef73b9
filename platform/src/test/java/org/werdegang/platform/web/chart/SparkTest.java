package org.werdegang.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.platform.vocabulary.Period;

class SparkTest {
    @Test
    @Tag("4e")
    void a_missing_value_leaves_a_gap_in_the_line() {
        var svg = Spark.draw(
                new TreeMap<>(Map.of(
                        year(2011), Cell.shown(BigDecimal.ONE),
                        year(2012), Cell.shown(BigDecimal.TWO),
                        year(2013), Cell.withheld(Reason.SECRET),
                        year(2014), Cell.shown(BigDecimal.TEN),
                        year(2015), Cell.shown(BigDecimal.ZERO))),
                List.of());

        assertThat(svg.split("<path", -1)).hasSize(3);
    }

    @Test
    @Tag("4c")
    void two_values_on_both_sides_of_a_break_are_no_line() {
        var svg = Spark.draw(
                new TreeMap<>(Map.of(
                        new Period.SchoolYear(2018), Cell.shown(BigDecimal.ONE),
                        new Period.SchoolYear(2019), Cell.shown(BigDecimal.TWO))),
                List.of(2019));

        assertThat(svg).isEmpty();
    }

    @Test
    void a_single_value_is_no_line() {
        assertThat(Spark.draw(new TreeMap<>(Map.of(year(2011), Cell.shown(BigDecimal.ONE))), List.of()))
                .isEmpty();
    }

    private static Period year(int year) {
        return new Period.Year(year);
    }
}
