package org.werdegang.platform.measurement.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.vocabulary.Period;

@PlatformTest
@Tag("4g")
class DueTest {
    @Autowired
    private Registry registry;

    private Due after(String code, Period last) {
        return Due.after(last, registry.get(code)).orElseThrow();
    }

    @Test
    void a_calendar_year_is_due_so_long_after_its_reference_day_as_the_definition_says() {
        // K01: 1 March, nine months
        assertThat(after("K01", new Period.Year(2015)))
                .isEqualTo(new Due(new Period.Year(2016), LocalDate.of(2016, 12, 1)));
    }

    @Test
    void the_october_of_a_school_year_lies_in_its_first_calendar_year() {
        // S01: 15 October, nine months
        assertThat(after("S01", new Period.SchoolYear(2014)))
                .isEqualTo(new Due(new Period.SchoolYear(2015), LocalDate.of(2016, 7, 15)));
    }

    @Test
    void the_july_of_a_school_year_lies_in_its_second_calendar_year() {
        // S05a: 31 July, eleven months
        assertThat(after("S05a", new Period.SchoolYear(2014)))
                .isEqualTo(new Due(new Period.SchoolYear(2015), LocalDate.of(2017, 6, 30)));
        assertThat(after("S05a", new Period.Year(2014)))
                .isEqualTo(new Due(new Period.Year(2015), LocalDate.of(2016, 6, 30)));
    }

    @Test
    void a_value_of_a_single_day_describes_that_day() {
        // C01: 31 December, eight months; here somebody counts on 1 January instead
        assertThat(after("C01", new Period.Day(LocalDate.of(2015, 1, 1))))
                .isEqualTo(new Due(new Period.Day(LocalDate.of(2016, 1, 1)), LocalDate.of(2016, 9, 1)));
    }

    @Test
    void every_second_year_is_due_where_the_source_reports_every_second_year() {
        assertThat(after("H07", new Period.Year(2014)).period()).isEqualTo(new Period.Year(2016));
    }

    @Test
    void who_reports_at_will_is_never_late() {
        assertThat(Due.after(new Period.SchoolYear(2014), registry.get("S08"))).isEmpty();
    }

    @Test
    void figures_are_late_from_the_day_after_and_the_days_are_counted() {
        var due = new Due(new Period.Year(2016), LocalDate.of(2016, 12, 1));

        assertThat(due.overOn(LocalDate.of(2016, 12, 1))).isFalse();
        assertThat(due.daysOver(LocalDate.of(2016, 12, 1))).isZero();
        assertThat(due.overOn(LocalDate.of(2016, 12, 2))).isTrue();
        assertThat(due.daysOver(LocalDate.of(2017, 12, 1))).isEqualTo(365);
    }
}
