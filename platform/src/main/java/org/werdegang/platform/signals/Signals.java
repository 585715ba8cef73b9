package org.werdegang.platform.signals;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.vocabulary.Frames;
import org.werdegang.platform.vocabulary.Ids;

/**
 * The door through which a station tells later ones what happened. A signal is a record; it is stored in the sender's
 * transaction, once for every listener, delivered after commit on any node, and retried until the listener succeeds.
 * Listeners are therefore idempotent.
 */
@Service
public class Signals {
    private final SchedulerClient client;
    private final ObjectProvider<OneTimeTask<?>> listeners;
    private final Clock clock;
    private final JobTime jobTime;

    Signals(
            DataSource database,
            SignalText text,
            ObjectProvider<OneTimeTask<?>> listeners,
            Clock clock,
            JobTime jobTime) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("signals.scheduled_tasks")
                .serializer(text)
                .build();
        this.listeners = listeners;
        this.clock = clock;
        this.jobTime = jobTime;
    }

    /**
     * A listener, to be declared as a bean by the package that listens.
     *
     * @param name package and reason, say {@code activities.need-ranked}; it is stored, so it never changes
     * @param signal the record it waits for
     * @param receive what it does; may run more than once for one signal
     */
    public static <S extends Record> OneTimeTask<S> listener(String name, Class<S> signal, Consumer<S> receive) {
        return Tasks.oneTime(name, signal).execute((instance, context) -> receive(name, instance.getData(), receive));
    }

    /** The scheduler logs why a listener failed. A database quotes the row it stumbles over: its words stay out. */
    private static <S> void receive(String name, S signal, Consumer<S> receive) {
        try {
            receive.accept(signal);
        } catch (RuntimeException e) {
            throw new IllegalStateException(name + " failed and is tried again.", Frames.of(e));
        }
    }

    /** Sends {@code signal} to all its listeners if, and only if, the current transaction commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <S extends Record> void send(S signal) {
        send(signal, Duration.ZERO);
    }

    /** The same, delivered after a pause: real time, also where the demo's day stands still. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <S extends Record> void send(S signal, Duration pause) {
        var due = jobTime.now().plus(pause);
        listeners.stream()
                .filter(listener -> listener.getDataClass() == signal.getClass())
                .forEach(listener -> deliver(listener, signal, due));
    }

    @SuppressWarnings("unchecked") // the filter above compared the classes
    private <S extends Record> void deliver(OneTimeTask<?> listener, S signal, Instant due) {
        var task = (OneTimeTask<S>) listener;
        client.scheduleIfNotExists(task.instance(Ids.next(clock).toString(), signal), due);
    }
}
