package org.werdegang.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.vocabulary.Refused;

/**
 * Who is signed in with which browser. A session holds only an account's and an organisation's id, as text; name and
 * roles are looked up with every request, so that what an administrator takes away is gone at once.
 */
@Component
public class Sessions implements SecurityContextRepository {
    /** However busy, a session ends after a working day. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Browsers drop control characters and read a backslash as a slash; Spring reads braces as a place to fill in. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[^\\p{Cc}\\\\{}]*");

    /** So long after a sign-in nobody is asked to prove again who they are. */
    static final Duration FRESH = Duration.ofMinutes(10);

    /** Under which name a session keeps the browser's name and the network it came from. */
    public static final String BROWSER = "browser";

    public static final String NETWORK = "network";

    private static final String ACCOUNT = "account";
    private static final String ORGANISATION = "organisation";
    private static final String SINCE = "since";

    private final AccountStore store;
    private final Clock clock;

    Sessions(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Opens a session under a new id, for the organisation for which the person acted last.
     *
     * @throws Refused if the account holds no role
     */
    @Transactional
    public Caller.Person open(HttpServletRequest request, UUID account) {
        var roles = store.roles(account);
        if (roles.isEmpty()) {
            throw new Refused("access.sign-in.no-role");
        }
        var last = store.lastOrganisation(account);
        var organisation = roles.stream()
                .map(RoleHeld::organisation)
                .filter(held -> last.isPresent() && last.get().equals(held))
                .findFirst()
                .orElse(roles.getFirst().organisation());
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(ORGANISATION, organisation.toString());
        session.setAttribute(BROWSER, Browser.name(request.getHeader("User-Agent")));
        session.setAttribute(NETWORK, NetworkAddress.rough(request.getRemoteAddr()));
        session.setAttribute(SINCE, Long.toString(clock.millis()));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        store.signedIn(account, organisation, clock.instant());
        return find(session).orElseThrow().person();
    }

    /**
     * Lets a person act for another of their organisations.
     *
     * @throws Refused if they hold no role there
     */
    @Transactional
    public void actFor(HttpServletRequest request, Caller.Person person, UUID organisation) {
        if (rolesIn(store.roles(person.account()), organisation).isEmpty()) {
            throw new Refused("access.organisation.not-yours");
        }
        var session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ORGANISATION, organisation.toString());
            store.signedIn(person.account(), organisation, clock.instant());
        }
    }

    /** True if whoever sits there has signed in just now: what opens an account is changed by nobody else. */
    public boolean fresh(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(SINCE) instanceof String since
                && Instant.ofEpochMilli(Long.parseLong(since)).plus(FRESH).isAfter(clock.instant());
    }

    /** Where somebody signs in once more and comes back. */
    public static String again(String path) {
        return Gate.SIGN_IN + "?nochmal&weiter=" + path;
    }

    void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private Optional<Admission> find(HttpSession session) {
        String account = (String) session.getAttribute(ACCOUNT);
        String organisation = (String) session.getAttribute(ORGANISATION);
        String since = (String) session.getAttribute(SINCE);
        if (account == null || organisation == null || since == null) {
            return Optional.empty();
        }
        if (Instant.ofEpochMilli(Long.parseLong(since)).plus(LONGEST).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return store.find(UUID.fromString(account))
                .filter(Account::active)
                .flatMap(found -> admit(found, UUID.fromString(organisation)));
    }

    private Optional<Admission> admit(Account account, UUID organisation) {
        var roles = rolesIn(store.roles(account.id()), organisation);
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Admission(
                        new Caller.Person(account.id(), account.name(), organisation, roles), account.mustChange()));
    }

    private static Set<Role> rolesIn(List<RoleHeld> all, UUID organisation) {
        var roles = EnumSet.noneOf(Role.class);
        all.stream().filter(held -> held.organisation().equals(organisation)).forEach(held -> roles.add(held.role()));
        return Set.copyOf(roles);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        var session = request.getSession(false);
        if (session != null) {
            find(session).ifPresent(context::setAuthentication);
        }
        return context;
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, @Nullable HttpServletResponse response) {
        // nothing: open() wrote the session already
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return request.getSession(false) != null;
    }

    /** The path if it leads to a page of this platform, else the first page. */
    public static String local(String path) {
        return LOCAL.matcher(path).matches() ? path : "/";
    }
}
