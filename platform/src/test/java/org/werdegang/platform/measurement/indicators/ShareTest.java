package org.werdegang.platform.measurement.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "25.1, about.quarter, ''",
        "25.9, over.quarter, ''",
        "24.2, under.quarter, ''",
        "33.3, about.third, ''",
        "50, about.half, ''",
        "92.7, over.nine-tenths, ''",
        "97.4, in-hundred, 97",
        "28.2, in-hundred, 28",
        "1.24, in-thousand, 12",
        "0, none, ''",
        "103.4, above, ''"
    })
    void a_percentage_is_said_as_people_say_it(BigDecimal percent, String key, String number) {
        assertThat(Share.of(percent)).isEqualTo(new Share("indicators.share." + key, number));
    }
}
