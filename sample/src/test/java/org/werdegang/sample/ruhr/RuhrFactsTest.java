package org.werdegang.sample.ruhr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of the official figures as a whole. */
class RuhrFactsTest {
    private final List<Fact> facts = Ruhr.facts();

    @Test
    void every_figure_stands_once_and_names_a_territory_of_the_outline() {
        var territories = Ruhr.territories().stream().map(Area::key).collect(Collectors.toSet());

        assertThat(facts).extracting(Fact::territory).isSubsetOf(territories);
        assertThat(facts.stream()
                        .map(fact -> List.of(
                                fact.indicator(), fact.part(), fact.territory(), fact.period(), fact.breakdown())))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_figure_has_a_value_or_a_mark_that_says_why_not() {
        assertThat(facts)
                .allMatch(fact -> (fact.value() == null) == !fact.mark().isEmpty());
    }

    @Test
    void every_source_names_its_publisher_and_licence() {
        assertThat(Ruhr.sources()).isNotEmpty().allSatisfy(source -> {
            assertThat(source.attribution()).startsWith("© Statistische Ämter").contains("Namensnennung");
            assertThat(source.licence()).isEqualTo("dl-de/by-2-0");
            assertThat(Ruhr.facts(source)).isNotEmpty();
        });
    }

    @Test
    void the_ruhr_of_2013_has_as_many_day_care_centres_as_its_education_report_says() {
        assertThat(ruhr("K07", "M", "2013")).isEqualByComparingTo("2392");
    }

    @Test
    void published_rates_agree_with_those_calculated_from_their_parts() {
        var published = facts.stream()
                .filter(fact -> fact.part().equals("R") && fact.period().equals("2016"))
                .filter(fact -> List.of("K01", "K02").contains(fact.indicator()))
                .toList();

        assertThat(published).hasSize(34).allSatisfy(rate -> {
            double n = of(rate, "N").doubleValue();
            double d = of(rate, "D").doubleValue();
            assertThat(100 * n / d)
                    .isCloseTo(Objects.requireNonNull(rate.value()).doubleValue(), within(0.051));
        });
    }

    @Test
    void certificates_add_up_to_all_leavers() {
        for (Fact all :
                where(fact -> fact.indicator().equals("S06") && fact.part().equals("D"))) {
            var sum = where(fact -> fact.indicator().equals("S06")
                            && fact.part().equals("N")
                            && fact.territory().equals(all.territory())
                            && fact.period().equals(all.period())
                            && fact.breakdown()
                                    .replaceFirst("certificate=[a-z-]+(; )?", "")
                                    .equals(all.breakdown()))
                    .stream()
                    .map(fact -> Objects.requireNonNullElse(fact.value(), BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(sum).as("%s", all).isEqualByComparingTo(all.value());
        }
    }

    private BigDecimal of(Fact rate, String part) {
        return value(where(fact -> fact.indicator().equals(rate.indicator())
                        && fact.part().equals(part)
                        && fact.territory().equals(rate.territory())
                        && fact.period().equals(rate.period()))
                .getFirst());
    }

    private BigDecimal ruhr(String indicator, String part, String period) {
        return where(fact -> fact.indicator().equals(indicator)
                        && fact.part().equals(part)
                        && fact.period().equals(period)
                        && fact.breakdown().isEmpty()
                        && fact.territory().length() == 5)
                .stream()
                .map(RuhrFactsTest::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(Fact fact) {
        return Objects.requireNonNull(fact.value(), fact::toString);
    }

    private List<Fact> where(Predicate<Fact> wanted) {
        return facts.stream().filter(wanted).toList();
    }
}
