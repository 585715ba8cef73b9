package org.werdegang.platform.access.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.AccountChanged;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Sessions;

/** The door of open sessions. Read through Spring Session, ended by SQL, so that journal and end are one transaction. */
@Service
@Transactional
public class OpenSessions {
    private static final String END = """
            DELETE FROM access.session
             WHERE principal_name = ? AND encode(sha256(convert_to(session_id::text, 'UTF8')), 'hex') = ?
            """;
    private static final String END_OTHERS = """
            DELETE FROM access.session
             WHERE principal_name = ? AND encode(sha256(convert_to(session_id::text, 'UTF8')), 'hex') <> ?
            """;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OpenSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * The open sessions of an account, the one used last first.
     *
     * @param here the id of the session that asks, if it may be among them
     */
    @Transactional(readOnly = true)
    public List<OpenSession> of(UUID account, @Nullable String here) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new OpenSession(
                        key(session.getId()),
                        session.getAttributeOrDefault(Sessions.BROWSER, ""),
                        session.getAttributeOrDefault(Sessions.NETWORK, ""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /** Ends one session of somebody's own; ending it twice changes nothing. */
    public void end(Caller.Person by, String key) {
        tell(
                by,
                by.account(),
                jdbc.sql(END).params(by.account().toString(), key).update());
    }

    /** Ends all sessions of somebody's own but the one that asks. */
    public void endOthers(Caller.Person by, String here) {
        tell(
                by,
                by.account(),
                jdbc.sql(END_OTHERS).params(by.account().toString(), key(here)).update());
    }

    /** Ends all sessions of an account. */
    public void endAll(Caller by, UUID account) {
        tell(by, account, jdbc.sql(END_OTHERS).params(account.toString(), "").update());
    }

    private void tell(Caller by, UUID account, int ended) {
        if (ended > 0) {
            events.publishEvent(
                    new AccountChanged(by, "account.sessions-ended", account, Map.of(), Map.of("sessions", ended)));
        }
    }

    private static String key(String session) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
