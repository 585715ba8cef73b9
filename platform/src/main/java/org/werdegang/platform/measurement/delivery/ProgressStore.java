package org.werdegang.platform.measurement.delivery;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and writes {@code measurement.delivery_progress}, in short transactions beside the long one that reads a file. */
@Repository
class ProgressStore {
    private static final String WRITE = """
            INSERT INTO measurement.delivery_progress (delivery, bytes_done, bytes_total, values_read)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (delivery) DO UPDATE
               SET bytes_done = excluded.bytes_done, bytes_total = excluded.bytes_total,
                   values_read = excluded.values_read
            """;
    private static final String READ = """
            SELECT bytes_done, bytes_total, values_read FROM measurement.delivery_progress WHERE delivery = ?
            """;
    private static final String WANTED = """
            SELECT count(*) FROM measurement.delivery WHERE id = ? AND state IN ('READING', 'CHECKING')
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    ProgressStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Notes how far a reading has come; false if nobody wants it any longer. */
    boolean note(UUID delivery, Delivery.Progress progress) {
        var wanted = apart.execute(status -> {
            boolean still = jdbc.sql(WANTED).param(delivery).query(Long.class).single() > 0;
            if (still) {
                jdbc.sql(WRITE)
                        .param(delivery)
                        .param(progress.bytesDone())
                        .param(progress.bytesTotal())
                        .param(progress.values())
                        .update();
            }
            return still;
        });
        return Boolean.TRUE.equals(wanted);
    }

    Optional<Delivery.Progress> find(UUID delivery) {
        return jdbc.sql(READ)
                .param(delivery)
                .query((row, n) -> new Delivery.Progress(
                        row.getLong("bytes_done"), row.getLong("bytes_total"), row.getLong("values_read")))
                .optional();
    }
}
