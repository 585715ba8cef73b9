package org.werdegang.intake;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The original files give exactly the values that were read from them by other means, marks included. */
class OfficialFilesReferenceTest {
    private static final String SCHOOLS = "Allgemein bildende Schulen";
    private static final String PUPILS = "Schüler(innen) an allgemein bildenden Schulen";
    private static final String LEAVERS = "Absolventen/Abgänger|Schulabschluss=";
    private static final String BENEFIT = "dar.: Regelleistungsberechtigte nach dem SGB II|Merkmal 1=";

    /** Where the oracle's indicators stand: measure and breakdown, as the reader names them. */
    private static final Map<String, String> SERIES = Map.ofEntries(
            entry("abgang_insgesamt", LEAVERS + "Insgesamt; Geschlecht=Insgesamt"),
            entry("abgang_ohne_hauptschulabschluss", LEAVERS + "ohne Hauptschulabschluss; Geschlecht=Insgesamt"),
            entry("abgang_hauptschulabschluss", LEAVERS + "mit Hauptschulabschluss; Geschlecht=Insgesamt"),
            entry("abgang_mittlerer_abschluss", LEAVERS + "mit Mittlerem Abschluss; Geschlecht=Insgesamt"),
            entry("abgang_fachhochschulreife", LEAVERS + "mit Fachhochschulreife; Geschlecht=Insgesamt"),
            entry("abgang_allg_hochschulreife", LEAVERS + "mit allgemeiner Hochschulreife; Geschlecht=Insgesamt"),
            entry("alq_15_24", "Arbeitslosenquote 15 bis 24 Jahre|"),
            entry("anteil_abgang_allg_hochschulreife", "Anteil Schulabgänger mit allgem. Hochschulreife|"),
            entry("anteil_abgang_ohne_hsa", "Anteil Schulabgänger ohne Hauptschulabschluss|"),
            entry("anteil_auslaender", "Anteil Ausländer an der Gesamtbevölkerung|"),
            entry("anteil_betreut_0_2_kita", "Anteil betreute Kinder 0-2 Jahre in Tageseinricht.|"),
            entry("anteil_betreut_0_2_tagespflege", "Anteil betreute Kinder 0-2 Jahre in Tagespflege|"),
            entry("anteil_betreut_3_5_kita", "Anteil betreute Kinder 3-5 Jahre in Tageseinricht.|"),
            entry("betreuungsquote_0_2", "Betreuungsquote 0 bis 2 Jahre|"),
            entry("betreuungsquote_3_5", "Betreuungsquote 3 bis 5 Jahre|"),
            entry("ganztagsbetreuung_0_2", "Ganztagsbetreuung 0 bis 2 Jahre|"),
            entry("ganztagsbetreuung_3_5", "Ganztagsbetreuung 3 bis 5 Jahre|"),
            entry("lebendgeborene", "Lebendgeborene|Geschlecht=Insgesamt"),
            entry("mindestsicherungsquote", "Mindestsicherungsquote|"),
            entry(
                    "sgb2_nef_unter_15",
                    BENEFIT + "nicht erwerbsf. Leistungsberech. (Sozialgeld); Altersgruppe=unter 15 Jahre"),
            entry("sgb2_regelleistungsberechtigte", BENEFIT + "insgesamt; Merkmal 2=Insgesamt"));

    private static final Map<String, String> FILES = Map.of(
            "21111-02-06-4 (Stand 24.02.2018)", "21111-02-06-4.csv",
            "21111-01-03-4 (Stand 13.12.2017)", "21111-01-03-4.csv");

    private final Map<String, Map<String, ReadValue>> read = new HashMap<>();

    @Test
    void gives_all_district_values_to_2016_with_their_marks() {
        var wrong = new ArrayList<String>();
        var oracle = OfficialFiles.oracle("rvr_kreis_values_to_2016.csv");
        for (var row : oracle) {
            String file = FILES.getOrDefault(row[7], row[7] + "_00.csv");
            var value = values(file).get(row[0] + "|" + row[2] + "|" + series(row[3], file));
            compare(row, value, wrong);
        }
        assertThat(oracle).hasSize(5700);
        assertThat(wrong).isEmpty();
    }

    @Test
    void gives_the_population_of_every_municipality() {
        var wrong = new ArrayList<String>();
        for (var row : OfficialFiles.oracle("rvr_bevoelkerung_gemeinde_2008_2015.csv")) {
            var key = key(row[0]) + "|" + row[2] + "|Bevölkerungsstand|Geschlecht=Insgesamt";
            compare(row[3], values("12411-01-01-5_00.csv").get(key), String.join(";", row), wrong);
        }
        for (var row : OfficialFiles.oracle("rvr_bevoelkerung_alter_gemeinde_2015.csv")) {
            var key = key(row[0]) + "|" + row[2]
                    + "|Bevölkerungsstand|Geschlecht=Insgesamt; Altersgruppen (unter 3 bis 75 u.m.)=" + row[3];
            compare(row[4], values("12411-02-03-5_00.csv").get(key), String.join(";", row), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    /** A district-free city stands in the files with its district's key. */
    private static String key(String ags) {
        return ags.endsWith("000") ? ags.substring(0, 5) : ags;
    }

    private static String series(String indicator, String file) {
        if (indicator.startsWith("schueler_")) {
            return PUPILS + "|Geschlecht=Insgesamt; Schulart=" + indicator.substring("schueler_".length());
        }
        if (indicator.startsWith("schulen_")) {
            return SCHOOLS + "|Schulart=" + indicator.substring("schulen_".length());
        }
        if (indicator.startsWith("betreute_kinder_")) {
            var words = List.of(indicator.substring("betreute_kinder_".length()).split("_", 2));
            String age = Map.of("u3", "unter 3 Jahre", "3_5", "3 bis unter 6 Jahre", "6_13", "6 bis unter 14 Jahre")
                    .getOrDefault(words.get(1), "?");
            boolean total = words.get(0).equals("Insgesamt") && file.startsWith("22543-01-02");
            return "Betreute Kinder|Altersgruppe=" + age + "; Art der Betreuung="
                    + (total ? "Insgesamt (ohne Doppelzählungen)" : words.get(0));
        }
        return SERIES.getOrDefault(indicator, "unknown indicator " + indicator);
    }

    private Map<String, ReadValue> values(String file) {
        return read.computeIfAbsent(file, name -> {
            var values = new HashMap<String, ReadValue>();
            OfficialFiles.read(name, value -> {
                if (value.areaKey().startsWith("05")) {
                    String year = value.period().isEmpty() ? "" : value.period().substring(0, 4);
                    values.put(value.areaKey() + "|" + year + "|" + value.measure() + "|" + value.breakdown(), value);
                }
            });
            return values;
        });
    }

    private static void compare(String[] row, @org.jspecify.annotations.Nullable ReadValue value, List<String> wrong) {
        Mark mark = switch (row[5]) {
            case "-" -> Mark.NOTHING;
            case "x" -> Mark.NOT_MEANINGFUL;
            case "." -> Mark.UNKNOWN_OR_SECRET;
            default -> null;
        };
        if (mark == null) {
            compare(row[4], value, String.join(";", row), wrong);
        } else if (value == null || value.mark() != mark || value.value() != null) {
            wrong.add(String.join(";", row) + " but read " + value);
        }
    }

    private static void compare(
            String expected, @org.jspecify.annotations.Nullable ReadValue value, String row, List<String> wrong) {
        if (value == null || value.value() == null || value.value().compareTo(new BigDecimal(expected)) != 0) {
            wrong.add(row + " but read " + value);
        }
    }
}
