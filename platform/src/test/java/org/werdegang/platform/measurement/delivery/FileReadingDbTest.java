package org.werdegang.platform.measurement.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.werdegang.platform.Await;

/** A database that stumbles over a line of a file quotes it; the log does not. */
@RuhrTest
@ExtendWith(OutputCaptureExtension.class)
class FileReadingDbTest {
    private static final String WORD = "Zwiebelfische";

    @Autowired
    private DeliveryExamples examples;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Environment environment;

    private JdbcClient owner;

    @BeforeEach
    void a_database_that_stumbles() {
        owner = JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("werdegang.database.url"), "test_owner", "owner"));
        owner.sql("""
                CREATE FUNCTION measurement.stumble() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'over %', NEW.measure USING ERRCODE = 'serialization_failure'; END $$
                """).update();
        owner.sql("""
                CREATE TRIGGER stumbles BEFORE INSERT ON measurement.delivery_line
                   FOR EACH ROW WHEN (NEW.measure = '%s') EXECUTE FUNCTION measurement.stumble()
                """.formatted(WORD)).update();
    }

    @AfterEach
    void goes_on() {
        owner.sql("DROP TRIGGER IF EXISTS stumbles ON measurement.delivery_line")
                .update();
        owner.sql("DROP FUNCTION IF EXISTS measurement.stumble()").update();
    }

    @Test
    @Tag("12a")
    void the_log_says_that_a_reading_failed_and_not_over_which_cell(CapturedOutput log) {
        var partner = examples.partner();
        byte[] file = "AGS;Gemeinde;Jahr;%s\n05113000;Essen;2023;4711\n"
                .formatted(WORD)
                .getBytes(UTF_8);

        var id = deliveries.receive(
                partner.first(), partner.source().id(), DeliveryExamples.file(file), "fische.csv", null, null);

        Await.until(() -> log.getAll().contains("measurement.delivery-waits failed and is tried again."));
        assertThat(log.getAll()).contains("CannotAcquireLockException").doesNotContain(WORD, "4711");
        goes_on();
        deliveries.readNow(id);
        assertThat(examples.state(partner, id)).isEqualTo(State.TO_MAP);
    }
}
