package org.werdegang.platform.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "5.1.2026", "05.01.2026", " 5.1.2026 "})
    void a_day_is_read_as_people_and_addresses_write_it(String written) {
        assertThat(WrittenDay.read(written)).contains(LocalDate.of(2026, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "heute", "31.2.2026", "2026-02-31", "5.1.26", "5/1/2026", "2026-01-05T00:00"})
    void anything_else_is_no_day(String written) {
        assertThat(WrittenDay.read(written)).isEmpty();
    }

    @Test
    void nothing_is_no_day() {
        assertThat(WrittenDay.read(null)).isEmpty();
    }
}
