package org.werdegang.platform.access;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells the database, for the length of each transaction, for which organisation its caller acts. */
@Component
class OrganisationInDatabase implements TransactionExecutionListener {
    private final JdbcClient jdbc;

    OrganisationInDatabase(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && Gate.CALLER.isBound() && Gate.CALLER.get() instanceof Caller.Person person) {
            jdbc.sql("SELECT set_config('app.organisation', ?, true)")
                    .param(person.organisation().toString())
                    .query()
                    .singleValue();
        }
    }
}
