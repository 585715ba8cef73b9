package org.werdegang.platform.access;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.werdegang.platform.store.AsPlatform;

/**
 * Tells the database, for the length of each transaction, for whom it works: an organisation's id; {@code all} for the
 * office, administrators and {@linkplain AsPlatform the platform's own work}; {@code none} for visitors and wherever
 * nobody said for whom. Row-level security compares it, and outside of transactions shows what is released.
 */
@Component
class OrganisationInDatabase implements TransactionExecutionListener {
    static final String ALL = "all";
    static final String NONE = "none";

    private final JdbcClient jdbc;

    OrganisationInDatabase(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            jdbc.sql("SELECT set_config('app.organisation', ?, true)")
                    .param(worksFor())
                    .query()
                    .singleValue();
        }
    }

    private static String worksFor() {
        if (AsPlatform.isBound()) {
            return ALL;
        }
        if (!Gate.CALLER.isBound()) {
            return NONE;
        }
        return switch (Gate.CALLER.get()) {
            case Caller.Visitor v -> NONE;
            case Caller.Person p when p.is(Role.OFFICE, Role.ADMINISTRATOR) -> ALL;
            case Caller.Person p -> p.organisation().toString();
        };
    }
}
