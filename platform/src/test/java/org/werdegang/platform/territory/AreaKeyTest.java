package org.werdegang.platform.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.werdegang.platform.territory.AreaKey.Kind;
import org.werdegang.platform.territory.AreaKey.Reading;

class AreaKeyTest {
    @ParameterizedTest
    @CsvSource({
        "05, STATE",
        "055, GOVERNMENT_REGION",
        "05113, DISTRICT",
        "05113000, MUNICIPALITY",
        "051540008, ASSOCIATION",
        "051130000000, REGIONAL_KEY",
        "16077001, MUNICIPALITY"
    })
    void takes_keys_of_every_kind_as_they_stand(String printed, Kind kind) {
        assertThat(AreaKey.read(printed)).isEqualTo(new Reading.Exact(new AreaKey(printed, kind)));
    }

    @ParameterizedTest
    @CsvSource({
        "5113000, 05113000",
        "5113000.0, 05113000",
        "05113000.0, 05113000",
        "5113, 05113",
        "5, 05",
        "51130000000, 051130000000",
        "51540008, 051540008"
    })
    void reports_the_repair_of_lost_zeros_and_spreadsheet_decimals(String printed, String mended) {
        assertThat(AreaKey.read(printed)).isInstanceOfSatisfying(Reading.Repaired.class, repaired -> {
            assertThat(repaired.key().digits()).isEqualTo(mended);
            assertThat(repaired.printed()).isEqualTo(printed);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Essen", "DG", "17", "00113000", "051130", "0511300000", "5113000.5", "-5113000", "٠٥١١٣"})
    void refuses_what_is_no_key_and_never_pads_it(String printed) {
        assertThat(AreaKey.read(printed)).isEqualTo(new Reading.NotAKey(printed));
    }

    @Test
    void blanks_between_the_groups_are_part_of_the_official_way_of_writing() {
        assertThat(AreaKey.read(" 05 1 13 000 ").asKey()).contains(new AreaKey("05113000", Kind.MUNICIPALITY));
    }

    @Test
    void names_state_district_and_municipality_of_a_regional_key() {
        var key = new AreaKey("051540008008", Kind.REGIONAL_KEY);

        assertThat(key.state()).isEqualTo("05");
        assertThat(key.district()).contains("05154");
        assertThat(key.municipality()).contains("05154008");
        assertThat(new AreaKey("051540008000", Kind.REGIONAL_KEY).municipality())
                .isEmpty();
        assertThat(new AreaKey("051130000000", Kind.REGIONAL_KEY).municipality())
                .contains("05113000");
    }
}
