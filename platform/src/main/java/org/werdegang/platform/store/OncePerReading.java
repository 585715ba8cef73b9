package org.werdegang.platform.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value that a read-only transaction looks up once and keeps to its end: a page that asks fifty questions shows one
 * state of things, and the database is asked once which. Outside of one, and in one that writes, it is looked up anew.
 */
public final class OncePerReading<T> {
    /** What {@code lookUp} gave the first time that this transaction asked. */
    public T get(Supplier<T> lookUp) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return lookUp.get();
        }
        return kept().orElseGet(() -> keep(lookUp.get()));
    }

    @SuppressWarnings("unchecked") // only keep() binds a value to this key
    private Optional<T> kept() {
        return Optional.ofNullable((T) TransactionSynchronizationManager.getResource(this));
    }

    private T keep(T value) {
        TransactionSynchronizationManager.bindResource(this, value);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(OncePerReading.this);
            }
        });
        return value;
    }
}
