package org.werdegang.platform.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person who has signed in, as the filters in front of the pages know it; made anew for every request. */
final class Admission extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Caller.Person person;
    private final boolean mustChange;

    Admission(Caller.Person person, boolean mustChange) {
        super(List.of());
        this.person = person;
        this.mustChange = mustChange;
        setAuthenticated(true);
    }

    Caller.Person person() {
        return person;
    }

    /** True if the first password has to be replaced before anything else. */
    boolean mustChange() {
        return mustChange;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.account().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Admission that && person.equals(that.person) && mustChange == that.mustChange;
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
