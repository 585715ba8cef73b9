package org.werdegang.sample.ruhr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The figures carried over, against values read from the original tables by other means. */
class RuhrFactsReferenceTest {
    private static final Path READ =
            Path.of(System.getProperty("werdegang.root", "."), "..", "shared", "oracles", "read");
    private static final Map<String, String> SIGNS =
            Map.of("-", "nothing", "x", "not-meaningful", ".", "unknown-or-secret");
    private static final Map<String, String> CERTIFICATES = Map.of(
            "certificate=none", "abgang_ohne_hauptschulabschluss",
            "certificate=first", "abgang_hauptschulabschluss",
            "certificate=middle", "abgang_mittlerer_abschluss",
            "certificate=applied-entrance", "abgang_fachhochschulreife",
            "certificate=general-entrance", "abgang_allg_hochschulreife");

    /** A value read by other means: the number as printed or empty, and the sign beside it. */
    private record Reading(String value, String sign) {}

    @Test
    void district_figures_equal_those_read_by_other_means() throws IOException {
        var readings = new HashMap<String, Reading>();
        for (String line : lines("rvr_kreis_values_to_2016.csv")) {
            String[] cells = line.split(";", -1);
            readings.put(cells[3] + "/" + cells[0] + "/" + cells[2], new Reading(cells[4], cells[5]));
        }

        int compared = 0;
        for (Fact fact : Ruhr.facts()) {
            String series = series(fact);
            var reading = readings.get(
                    series + "/" + fact.territory() + "/" + fact.period().substring(0, 4));
            if (series != null && reading != null) {
                assertThat(fact.mark()).as("%s", fact).isEqualTo(SIGNS.getOrDefault(reading.sign(), ""));
                if (reading.sign().isEmpty()) {
                    assertThat(fact.value()).as("%s", fact).isEqualByComparingTo(reading.value());
                } else {
                    assertThat(fact.value()).as("%s", fact).isNull();
                }
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3_960);
    }

    @Test
    void population_of_the_municipalities_equals_that_read_by_other_means() throws IOException {
        var population = new HashMap<String, BigDecimal>();
        for (Fact fact : Ruhr.facts()) {
            if (fact.indicator().equals("C01") && fact.breakdown().isEmpty() && fact.value() != null) {
                population.put(fact.territory() + ";" + fact.period(), fact.value());
            }
        }

        var readings = lines("rvr_bevoelkerung_gemeinde_2008_2015.csv");

        assertThat(readings).hasSize(53 * 8).allSatisfy(line -> {
            String[] cells = line.split(";", -1);
            assertThat(population).containsEntry(cells[0] + ";" + cells[2], new BigDecimal(cells[3]));
        });
    }

    private static @Nullable String series(Fact fact) {
        return switch (fact.indicator() + fact.part()) {
            case "S05bN", "S06N" ->
                fact.indicator().equals("S05b") && fact.breakdown().isEmpty()
                        ? "abgang_ohne_hauptschulabschluss"
                        : CERTIFICATES.get(fact.breakdown());
            case "S05bD", "S06D" -> fact.breakdown().isEmpty() ? "abgang_insgesamt" : null;
            case "K01N" -> "betreute_kinder_Insgesamt_u3";
            case "K02N" -> "betreute_kinder_Insgesamt_3_5";
            case "K01R" -> "betreuungsquote_0_2";
            case "K02R" -> "betreuungsquote_3_5";
            case "S07N" -> "sgb2_nef_unter_15";
            case "G01N" -> fact.period().equals("2015/16") ? "schueler_Grundschulen" : null;
            case "C02M" -> fact.breakdown().isEmpty() ? "lebendgeborene" : null;
            case "C03R" -> "anteil_auslaender";
            case "C04R" -> "mindestsicherungsquote";
            case "C05R" -> "alq_15_24";
            case "C06R" ->
                fact.breakdown().equals("age-group=under-3") ? "ganztagsbetreuung_0_2" : "ganztagsbetreuung_3_5";
            default -> null;
        };
    }

    private static List<String> lines(String file) throws IOException {
        Assumptions.assumeTrue(Files.exists(READ), "The values read by other means are not on this machine.");
        var all = Files.readAllLines(READ.resolve(file));
        return all.subList(1, all.size());
    }
}
