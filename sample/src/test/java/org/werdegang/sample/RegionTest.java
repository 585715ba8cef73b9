package org.werdegang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The invented region. */
class RegionTest {
    private static final Region REGION = Region.ruhr(1);

    @Test
    void the_same_seed_makes_the_same_region_and_another_seed_another() {
        assertThat(Region.ruhr(1)).isEqualTo(REGION);
        assertThat(Region.ruhr(2)).isNotEqualTo(REGION);
    }

    @Test
    void everything_that_bears_a_name_says_that_it_is_not_real() {
        assertThat(REGION.institutions()).allMatch(place -> place.name().endsWith("(erfunden)"));
        assertThat(REGION.organisations())
                .allMatch(partner ->
                        partner.name().endsWith("(erfunden)") || partner.name().endsWith("(Demo)"));
        assertThat(REGION.people()).allMatch(person -> person.email().endsWith(".example"));
        assertThat(REGION.deliveries()).allMatch(file -> file.text().contains("Erfundene Zahlen"));
    }

    @Test
    void every_municipality_takes_part_and_every_sector_is_there() {
        assertThat(REGION.organisations()).extracting(Organisation::key).doesNotHaveDuplicates();
        assertThat(REGION.organisations().stream()
                        .filter(partner -> partner.key().startsWith("town-")))
                .hasSize(53);
        assertThat(REGION.organisations().stream().map(Organisation::sector).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "state", "municipality", "university", "civil-society", "region", "foundation", "business");
    }

    @Test
    void every_organisation_has_people_and_all_three_levels_occur() {
        assertThat(REGION.people().stream().map(Person::organisation).collect(Collectors.toSet()))
                .isEqualTo(
                        REGION.organisations().stream().map(Organisation::key).collect(Collectors.toSet()));
        assertThat(REGION.people().stream().map(Person::level).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("leadership", "steering", "operational");
        assertThat(REGION.people())
                .extracting(Person::email)
                .doesNotHaveDuplicates()
                .allMatch(mail -> mail.matches("[a-z.]+@[a-z0-9-]+\\.example"));
    }

    @Test
    void there_are_about_as_many_schools_and_day_care_centres_as_in_the_real_ruhr() {
        long dayCare = REGION.institutions().stream()
                .filter(place -> place.kind().equals("day-care"))
                .count();

        assertThat(dayCare).isBetween(2_300L, 2_700L);
        assertThat(REGION.institutions().size() - dayCare).isBetween(1_100L, 1_500L);
        assertThat(REGION.institutions()).extracting(Institution::number).doesNotHaveDuplicates();
        assertThat(REGION.institutions().stream().map(Institution::municipality).distinct())
                .hasSize(53);
    }

    @Test
    void deliveries_cover_every_municipality_once_per_indicator_and_year() {
        var truth = REGION.deliveries().stream()
                .flatMap(file -> file.truth().stream())
                .toList();

        assertThat(truth.stream().map(value -> value.indicator() + value.part() + value.territory() + value.period()))
                .doesNotHaveDuplicates();
        assertThat(truth).hasSize(53 * 2 * (6 + 4 + 3));
        assertThat(truth)
                .allMatch(value -> (value.amount() == null) == !value.mark().isEmpty());
    }

    @Test
    void deliveries_are_as_messy_as_real_ones() {
        assertThat(REGION.deliveries()).hasSize(33).allSatisfy(file -> {
            assertThat(file.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
            assertThat(file.text()).contains(";", "\r\n", "Stand: ").containsPattern("(?m)^5\\d{6};");
            assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1)).isEqualTo(file.text());
        });
        assertThat(REGION.deliveries()).anyMatch(file -> file.text().contains(";.\r\n"));
    }
}
