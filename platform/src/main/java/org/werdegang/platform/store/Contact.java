package org.werdegang.platform.store;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Whether the database answers. Once it does not, everybody is told so at once, and one thread asks until it is back:
 * nobody waits for a connection that cannot come.
 */
@Service
public class Contact implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Contact.class);
    private static final long PAUSE_MILLIS = 500;
    /** What the operating system says of a full disk, in the languages that our servers speak. */
    private static final String NO_ROOM = "(?s).*(No space left on device|kein Speicherplatz mehr).*";

    private final DatabaseSettings settings;
    private final Room room;
    private final AtomicBoolean lost = new AtomicBoolean();
    private volatile boolean closed;

    Contact(DatabaseSettings settings, Room room) {
        this.settings = settings;
        this.room = room;
    }

    /** What a failure says of the database. */
    public enum Trouble {
        /** It does not answer. */
        LOST,
        /** Its disk is full, or the one on which files lie while they are uploaded or read. */
        FULL,
        /** All connections are in use. */
        BUSY
    }

    /** What is wrong with the database as far as is known: nothing, or that it does not answer, or does so for a full disk. */
    public Optional<Trouble> known() {
        return lost.get() ? Optional.of(room.none() ? Trouble.FULL : Trouble.LOST) : Optional.empty();
    }

    /** Looks whether a failure comes from the database being away, full or busy; begins to ask for it if it is away. */
    public Optional<Trouble> seenIn(Throwable failure) {
        var trouble = classify(failure);
        if (trouble.filter(Trouble.LOST::equals).isPresent() && lost.compareAndSet(false, true)) {
            LOG.error("The database does not answer.");
            Thread.ofVirtual().name("database contact").start(this::askUntilItAnswers);
        }
        return trouble.filter(Trouble.LOST::equals).isPresent() ? known().or(() -> trouble) : trouble;
    }

    private static Optional<Trouble> classify(Throwable failure) {
        boolean waited = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).matches(NO_ROOM)) {
                return Optional.of(Trouble.FULL);
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState() == null ? withoutState(sql) : sql.getSQLState();
                if (state.equals("53100")) {
                    return Optional.of(Trouble.FULL);
                }
                if (state.startsWith("08") || state.matches("57P0[1-5]")) {
                    return Optional.of(Trouble.LOST);
                }
                waited |= state.equals("53300") || sql instanceof java.sql.SQLTransientConnectionException;
            }
        }
        return waited ? Optional.of(Trouble.BUSY) : Optional.empty();
    }

    /** The pool's own word for a connection that broke in the middle; it hides why. */
    private static String withoutState(SQLException sql) {
        return "Connection is closed".equals(sql.getMessage()) ? "08003" : "";
    }

    private void askUntilItAnswers() {
        try {
            while (!closed && !answers()) {
                Thread.sleep(PAUSE_MILLIS);
            }
            LOG.warn("The database answers again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lost.set(false);
        }
    }

    private boolean answers() {
        var login = new Properties();
        login.setProperty("user", settings.user());
        login.setProperty("password", settings.password());
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "2");
        try (var connection = DriverManager.getConnection(settings.url(), login)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
