package org.werdegang.platform.journal;

import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.store.MasterKey;

/** A process that writes and seals entries until somebody kills it. */
final class SealUntilKilled {
    private SealUntilKilled() {}

    public static void main(String[] arguments) {
        var source = new SingleConnectionDataSource(arguments[0], arguments[1], arguments[2], true);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var jdbc = new JdbcTemplate(source);
        var seals = new Seals(jdbc, MasterKey.of(arguments[3], Path.of(".")));
        System.out.println("sealing");
        for (; ; ) {
            transaction.executeWithoutResult(status -> {
                for (int n = 0; n < 20; n++) {
                    jdbc.update(
                            "INSERT INTO journal.entry (at, what, subject) VALUES (now(), 'test.killed', ?)",
                            UUID.randomUUID().toString());
                }
            });
            transaction.executeWithoutResult(status -> seals.next());
        }
    }
}
