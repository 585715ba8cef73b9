package org.werdegang.platform.measurement.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.sample.Delivery.Value;
import org.werdegang.sample.Region;
import org.werdegang.sample.ruhr.Fact;
import org.werdegang.sample.ruhr.Ruhr;

/** Delivers files whose true values are known, and compares what arrived, value by value. */
@RuhrTest
class DeliveriesRecoveryTest {
    private static final Path OFFICIAL =
            Path.of(System.getProperty("werdegang.root", "..")).resolve("../shared/data/official");
    private static final String STORED = """
            SELECT e.indicator, e.part, p.key, v.period, e.breakdown, v.amount, v.mark
              FROM measurement.value v
              JOIN measurement.batch b ON b.id = v.batch
              JOIN measurement.series e ON e.id = v.series
              JOIN measurement.place p ON p.id = v.place
             WHERE b.delivery = ?
            """;

    @Autowired
    private DeliveryExamples examples;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @Tag("12a")
    void every_true_value_of_every_invented_delivery_arrives() {
        for (var file : Region.ruhr(7).deliveries()) {
            var partner = examples.partner();
            var id = examples.received(partner, file.bytes(), file.fileName());
            examples.meant(partner, id);
            deliveries.confirm(partner.first(), id);

            var wanted = new LinkedHashMap<String, String>();
            file.truth().forEach(v -> wanted.put(key(v), v.amount() == null ? v.mark() : plain(v.amount())));
            assertThat(stored(id)).as(file.fileName()).isEqualTo(wanted);
        }
    }

    private static String key(Value v) {
        return String.join(" ", v.indicator(), v.part(), v.territory(), v.period(), "");
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private Map<String, String> stored(UUID delivery) {
        var found = new TreeMap<String, String>();
        transaction.executeWithoutResult(status -> jdbc.sql(STORED)
                .param(delivery)
                .query(row -> {
                    var amount = row.getBigDecimal("amount");
                    found.put(
                            String.join(
                                    " ",
                                    row.getString("indicator"),
                                    row.getString("part"),
                                    row.getString("key"),
                                    Period.ofCode(row.getInt("period")).toString(),
                                    row.getString("breakdown")),
                            amount == null
                                    ? List.of("", "nothing", "unknown-or-secret")
                                            .get(Math.min(2, row.getInt("mark")))
                                    : plain(amount));
                }));
        return found;
    }

    /** What somebody calculated on the way is not in the file: boys as all minus girls, sums, and years later. */
    @ParameterizedTest
    @CsvSource({
        "21111-02-06-4.csv, 21111-02-06-4, sex=male",
        "21111-01-03-4.csv, 21111-01-03-4-2015, none",
        "21111-01-03-4_2023.csv, 21111-01-03-4-2023, none",
        "21121-01-05-4_00.csv, 21121-01-05-4, B02 D",
        "22543-01-02-4_00.csv, 22543-01-02-4, none",
        "22541-01-04-4_00.csv, 22541-01-04-4, none",
        "22811-02-02-4_00.csv, 22811-02-02-4, none",
        "12612-01-01-4_00.csv, 12612-01-01-4, none",
        "12411-01-01-5_00.csv, 12411-01-01-5, none",
        "12411-02-03-4_00.csv, 12411-02-03-4, ' D '",
        "12411-02-03-5_00.csv, 12411-02-03-5, none",
        "AI002-1_00.csv, AI002-1, none",
        "AI003-3_00.csv, AI003-3, none",
        "AI-S-03_00.csv, AI-S-03, none",
        "AI-N-07_00.csv, AI-N-07, none",
        "AI-N-05_00.csv, AI-N-05, none"
    })
    @Tag("12a")
    void official_tables_arrive_as_the_figures_that_were_carried_over_by_hand(
            String name, String source, String calculated) throws Exception {
        assumeTrue(
                Files.exists(OFFICIAL), "The official files lie beside the project, in ../shared, and are not there.");
        var partner = examples.partner(true);
        var id = examples.received(partner, Files.readAllBytes(OFFICIAL.resolve(name)), name);
        examples.meant(partner, id);
        deliveries.confirm(partner.first(), id);
        var arrived = stored(id);

        var missing = new ArrayList<String>();
        facts(source).forEach(fact -> {
            String key =
                    String.join(" ", fact.indicator(), fact.part(), fact.territory(), fact.period(), fact.breakdown());
            String value = fact.value() == null ? fact.mark() : plain(fact.value());
            // A city that is a district of its own stands under the district's key, also in tables of municipalities.
            String twin = key.replaceFirst(" (05\\d{3})000 ", " $1 ");
            String found = arrived.getOrDefault(key, arrived.get(twin));
            if (!key.contains(calculated) && !value.equals(found)) {
                missing.add(key + " should be " + value + ", is " + found);
            }
        });

        assertThat(missing).isEmpty();
        assertThat(arrived).hasSizeGreaterThan(20);
    }

    private static Stream<Fact> facts(String source) {
        var from = Ruhr.sources().stream()
                .filter(s -> s.key().equals(source))
                .findFirst()
                .orElseThrow();
        return Ruhr.facts(from).stream();
    }

    @Test
    @Tag("4f")
    void every_value_says_its_source_licence_days_and_owner() {
        var partner = examples.partner();
        var id = deliveries.receive(
                partner.first(),
                partner.source().id(),
                DeliveryExamples.file(DeliveryExamples.allDay(9800)),
                "ganztag.csv",
                LocalDate.of(2024, 11, 28),
                LocalDate.of(2023, 10, 15));
        deliveries.readNow(id);
        examples.meant(partner, id);
        deliveries.confirm(partner.first(), id);

        var origin =
                transaction.execute(status -> jdbc.sql("""
                        SELECT s.key, s.owner, b.title, b.licence, b.attribution, b.reference, b.retrieved, b.official
                          FROM measurement.batch b JOIN measurement.source s ON s.id = b.source
                         WHERE b.delivery = ?
                        """).param(id).query().singleRow());

        assertThat(origin)
                .containsEntry("key", "quelle")
                .containsEntry("owner", partner.organisation().toString())
                .containsEntry("licence", "dl-de/by-2-0")
                .containsEntry("attribution", "© Amt für Schule")
                .containsEntry("retrieved", Date.valueOf("2024-11-28"))
                .containsEntry("reference", Date.valueOf("2023-10-15"))
                .containsEntry("official", false);
    }

    @Test
    @Tag("12a")
    void ten_thousand_problems_stay_usable() {
        var partner = examples.partner();
        examples.previewed(partner, DeliveryExamples.allDay(9800));
        var lines = new StringBuilder("""
                Offener Ganztag an Grundschulen
                AGS;Gemeinde;Schuljahr;Kinder an Grundschulen;davon im offenen Ganztag
                05112000;Duisburg;2022/23;18000;8000
                """);
        for (int i = 0; i < 6000; i++) {
            lines.append("05999%03d;Nirgendwo;2022/23;%d;1\r\n".formatted(i % 1000, i));
        }

        var id = examples.received(partner, lines.toString().getBytes(StandardCharsets.UTF_8));

        var kinds = dossier.kinds(id);
        assertThat(kinds).anySatisfy(k -> assertThat(k.key() + " " + k.times()).isEqualTo("values.territory 10000"));
        int seen = 0;
        int after = 0;
        for (var page = dossier.findings(id, "values.territory", after, 500);
                !page.isEmpty();
                page = dossier.findings(id, "values.territory", after, 500)) {
            seen += page.size();
            after = page.getLast().no();
        }
        assertThat(seen).isEqualTo(10_000);
        assertThat(deliveries.find(partner.first(), id).orElseThrow().counts())
                .isEqualTo(new Delivery.Counts(2, 0, 0, 12_000));
    }
}
