package org.werdegang.platform.measurement.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.source;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.werdegang.intake.Mark;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.Incoming;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.web.api.Program;
import tools.jackson.databind.JsonNode;

@PlatformTest
@Import(ValueExamples.class)
class ValueApiTest {
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 10);
    private static final LocalDate LATE = LocalDate.of(2022, 6, 1);

    @Autowired
    private ValueExamples examples;

    @Autowired
    private TerritoryChanges territories;

    @LocalServerPort
    private int port;

    private Program program;
    private String district;

    @BeforeEach
    void connect() {
        program = new Program(port);
        district = examples.territory("api", Level.DISTRICT);
    }

    private String key() {
        return ValueExamples.key("api-source");
    }

    private String address(String query) {
        return "/api/v1/values?indicator=K04&territory=" + district + query;
    }

    @Test
    @Tag("4f")
    void a_value_comes_with_everything_that_has_to_be_said_beside_it() {
        String source = key();
        examples.release(
                official(source),
                EARLY,
                value("K04", "N", district, 2015, "1"),
                value("K04", "D", district, 2015, "3"));

        var answer = program.get(address("&include=parts"));

        assertThat(answer.status()).isEqualTo(200);
        var shown = answer.json().get("values").get(0);
        assertThat(shown.get("value").isNumber()).isTrue();
        assertThat(shown.get("value").decimalValue()).isEqualTo(new BigDecimal("33.3"));
        assertThat(shown.get("unit").asString()).isEqualTo("percent");
        assertThat(shown.get("status").asString()).isEqualTo("shown");
        assertThat(shown.get("period").asString()).isEqualTo("2015");
        assertThat(shown.get("vintage").asString()).isEqualTo("2020-01-10");
        assertThat(shown.get("references").get(0).asString()).isEqualTo("2016-03-01");
        var from = shown.get("sources").get(0);
        assertThat(from.get("key").asString()).isEqualTo(source);
        assertThat(from.get("licence").asString()).isEqualTo("dl-de/by-2-0");
        assertThat(from.get("licenceUri").asString()).isEqualTo("http://dcat-ap.de/def/licenses/dl-by-de/2.0");
        assertThat(from.get("attribution").asString()).isEqualTo("© Statistical Office");
        assertThat(from.get("retrieved").asString()).isEqualTo("2017-10-10");
        assertThat(from.get("owner").asString()).isEqualTo("Owner office");
        assertThat(shown.get("parts").get("N").get("value").decimalValue()).isEqualByComparingTo("1");
        assertThat(shown.get("parts").get("D").get("value").decimalValue()).isEqualByComparingTo("3");
    }

    @Test
    @Tag("4a")
    void a_regions_rate_is_the_sum_of_its_parts_and_says_over_how_many() {
        var region = examples.region(2);
        String source = key();
        examples.release(
                official(source),
                EARLY,
                value("K04", "N", region.districts().get(0), 2015, "10"),
                value("K04", "D", region.districts().get(0), 2015, "100"),
                value("K04", "N", region.districts().get(1), 2015, "90"),
                value("K04", "D", region.districts().get(1), 2015, "300"));

        var shown = program.get("/api/v1/values?indicator=K04&include=parts&territory=" + region.key())
                .json()
                .get("values")
                .get(0);

        assertThat(shown.get("value").decimalValue()).isEqualTo(new BigDecimal("25.0"));
        assertThat(shown.get("known").asInt()).isEqualTo(2);
        assertThat(shown.get("of").asInt()).isEqualTo(2);
        assertThat(shown.get("parts").get("N").get("value").decimalValue()).isEqualByComparingTo("100");
        assertThat(shown.get("parts").get("D").get("value").decimalValue()).isEqualByComparingTo("400");
    }

    @Test
    @Tag("4e")
    @Tag("6f")
    void missing_zero_secret_and_not_applicable_stay_different_in_json_and_csv() {
        examples.release(
                official(key()),
                EARLY,
                value("K04", "N", district, 2010, "0", Mark.NOTHING),
                value("K04", "D", district, 2010, "40"),
                value("K04", "N", district, 2011, null, Mark.SECRET),
                value("K04", "D", district, 2011, "40"),
                value("K04", "N", district, 2012, null, Mark.NOT_MEANINGFUL),
                value("K04", "D", district, 2012, "40"),
                value("K04", "D", district, 2013, "40"));

        var json = program.get(address("")).json().get("values");
        var csv = program.get(address("").replace("values?", "values.csv?")).text();

        assertThat(said(json.get(0))).isEqualTo("0.0 shown null [\"nothing\"]");
        assertThat(said(json.get(1))).isEqualTo("null withheld secret []");
        assertThat(said(json.get(2))).isEqualTo("null withheld not-meaningful []");
        assertThat(said(json.get(3))).isEqualTo("null withheld missing []");
        assertThat(csv.lines().skip(1))
                .satisfiesExactly(
                        line -> assertThat(line).contains(",0.0,percent,shown,,nothing,"),
                        line -> assertThat(line).contains(",,percent,withheld,secret,,"),
                        line -> assertThat(line).contains(",,percent,withheld,not-meaningful,,"),
                        line -> assertThat(line).contains(",,percent,withheld,missing,,"));
    }

    private static String said(JsonNode value) {
        return value.get("value") + " " + value.get("status").asString() + " "
                + (value.get("reason").isNull() ? "null" : value.get("reason").asString()) + " "
                + value.get("caveats");
    }

    @Test
    @Tag("5g")
    void what_no_official_source_has_published_leaves_for_nobody() {
        examples.release(
                source(key(), "partner", false, false),
                EARLY,
                value("K04", "N", district, 2015, "1"),
                value("K04", "D", district, 2015, "3"));
        examples.deliver(
                official(key()), value("K04", "N", district, 2016, "1"), value("K04", "D", district, 2016, "3"));

        var found = program.get(address("")).json();

        assertThat(found.get("policy").asString()).isEqualTo("already-official");
        assertThat(found.get("values")).allSatisfy(value -> {
            assertThat(value.get("value").isNull()).isTrue();
            assertThat(value.get("reason").asString()).isIn("not-released", "missing");
        });
    }

    @Test
    @Tag("4d")
    void as_known_on_gives_an_old_answer_again_byte_by_byte() {
        String source = key();
        examples.release(
                official(source),
                EARLY,
                value("K04", "N", district, 2015, "1"),
                value("K04", "D", district, 2015, "4"));
        var before = program.get(address("&asKnownOn=2021-01-01"));
        examples.release(official(source), LATE, value("K04", "N", district, 2015, "2"));

        var after = program.get(address("&asKnownOn=2021-01-01"));
        var now = program.get(address(""));

        assertThat(after.bytes()).isEqualTo(before.bytes());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(before.json().get("values").get(0).get("value").decimalValue())
                .isEqualTo(new BigDecimal("25.0"));
        assertThat(now.json().get("values").get(0).get("value").decimalValue()).isEqualTo(new BigDecimal("50.0"));
        assertThat(now.json().get("values").get(0).get("vintage").asString()).isEqualTo(LATE.toString());
        assertThat(program.get("/api/v1/vintages?indicator=K04").text()).contains("\"2020-01-10\"", "\"2022-06-01\"");
    }

    @Test
    @Tag("4d")
    @Tag("5d")
    void an_old_answer_stays_the_same_when_territories_come_later() {
        examples.release(
                official(key()), EARLY, value("K05", "N", district, 2015, "1"), value("K05", "D", district, 2015, "4"));
        String old = "/api/v1/values.csv?indicator=K05&level=district&asKnownOn=2021-01-01";
        var before = program.get(old);

        examples.territory("api-later", Level.DISTRICT);

        assertThat(program.get(old).bytes()).isEqualTo(before.bytes());
        assertThat(before.text()).contains("K05,1," + district + ",");
    }

    @Test
    @Tag("5a")
    void a_merged_territory_is_summed_back_within_the_boundaries_of_a_later_day() {
        String other = examples.territory("api", Level.DISTRICT);
        String merged = ValueExamples.key("api-merged");
        examples.release(
                official(key()),
                EARLY,
                value("K04", "N", district, 2015, "10"),
                value("K04", "D", district, 2015, "100"),
                value("K04", "N", other, 2015, "30"),
                value("K04", "D", other, 2015, "100"));
        territories.merge(
                List.of(district, other),
                new TerritoryChanges.Beginning(merged, Level.DISTRICT, merged, merged),
                LocalDate.of(2018, 1, 1),
                ValueExamples.NOBODY);

        var whole = program.get("/api/v1/values?indicator=K04&include=parts&boundaries=2020-01-01&territory=" + merged)
                .json()
                .get("values")
                .get(0);

        assertThat(whole.get("value").decimalValue()).isEqualTo(new BigDecimal("20.0"));
        assertThat(whole.get("parts").get("N").get("value").decimalValue()).isEqualByComparingTo("40");
        var history = program.get("/api/v1/territories/" + merged)
                .json()
                .get("versions")
                .get(0);
        assertThat(history.get("predecessors")).hasSize(2);
    }

    @Test
    @Tag("6d")
    void the_interface_agrees_with_the_profiles_file_cell_by_cell() {
        examples.release(
                official(key()),
                EARLY,
                value("K04", "N", district, 2015, "1"),
                value("K04", "D", district, 2015, "3"),
                value("C01", "M", district, 2016, "1234"),
                value("K05", "N", district, 2016, null, Mark.SECRET),
                value("K05", "D", district, 2016, "7"));

        var rows = CsvReader.builder()
                .ofCsvRecord(program.get("/gebiete/" + district + "/profil.csv").text())
                .stream()
                .skip(1)
                .map(record -> record.getFields())
                .toList();

        assertThat(rows).hasSize(3).allSatisfy(row -> {
            var value = program.get("/api/v1/values?indicator=" + row.get(0) + "&territory=" + district + "&from="
                            + row.get(4) + "&until=" + row.get(4))
                    .json()
                    .get("values")
                    .get(0);
            assertThat(
                            value.get("value").isNull()
                                    ? ""
                                    : value.get("value").decimalValue().toPlainString())
                    .isEqualTo(row.get(5));
            assertThat(value.get("unit").asString()).isEqualTo(row.get(6));
            assertThat(value.get("reason").isNull() ? "" : value.get("reason").asString())
                    .isEqualTo(row.get(8));
        });
    }

    @Test
    void a_breakdown_divides_values_by_its_classes() {
        String source = key();
        var girls = Breakdown.of("sex", "female");
        examples.release(
                official(source),
                EARLY,
                new Incoming("S05b", "N", district, new Period.Year(2015), girls, new BigDecimal("30"), null, "line 1"),
                new Incoming(
                        "S05b", "D", district, new Period.Year(2015), girls, new BigDecimal("60"), null, "line 2"));

        var found = program.get("/api/v1/values?indicator=S05b&breakdown=sex&territory=" + district)
                .json()
                .get("values");

        assertThat(found).singleElement().satisfies(value -> {
            assertThat(value.get("breakdown").get("sex").asString()).isEqualTo("female");
            assertThat(value.get("value").decimalValue()).isEqualByComparingTo("50");
        });
    }

    @Test
    void pages_are_complete_and_repeat_nothing_while_values_change() {
        String source = key();
        examples.release(
                official(source),
                EARLY,
                IntStream.rangeClosed(2000, 2024)
                        .boxed()
                        .flatMap(year -> Stream.of(
                                value("K04", "N", district, year, "1"), value("K04", "D", district, year, "4")))
                        .toArray(Incoming[]::new));

        var seen = new ArrayList<String>();
        String next = address("&limit=4");
        int step = 0;
        while (next != null) {
            var answer = program.get(next);
            answer.json().get("values").forEach(v -> seen.add(v.get("period").asString()));
            var link = answer.json().get("next");
            assertThat(answer.header("Link")).isEqualTo(link.isNull() ? "" : "<" + link.asString() + ">; rel=\"next\"");
            next = link.isNull() ? null : link.asString();
            step++;
            examples.release(official(source), LATE, value("K04", "N", district, 2000 + step * 3, "2"));
        }

        assertThat(seen).hasSize(25).hasSameSizeAs(new HashSet<>(seen)).isSorted();
        assertThat(step).isEqualTo(7);
    }

    @Test
    void a_range_of_years_is_kept_to_and_a_level_finds_its_territories() {
        examples.release(
                official(key()),
                EARLY,
                value("K04", "N", district, 2014, "1"),
                value("K04", "D", district, 2014, "4"),
                value("K04", "N", district, 2015, "1"),
                value("K04", "D", district, 2015, "4"),
                value("K04", "N", district, 2016, "1"),
                value("K04", "D", district, 2016, "4"));

        assertThat(program.get(address("&from=2015&until=2015")).json().get("values"))
                .singleElement()
                .satisfies(value -> assertThat(value.get("period").asString()).isEqualTo("2015"));
        assertThat(program.get("/api/v1/values.csv?indicator=K04&level=district&from=2015&until=2015")
                        .text())
                .contains("\r\nK04,1," + district + ",");
        assertThat(program.get("/api/v1/values.csv?indicator=K04&level=municipality&territory=" + district)
                        .text()
                        .lines())
                .hasSize(1);
    }
}
