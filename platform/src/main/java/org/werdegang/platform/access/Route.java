package org.werdegang.platform.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One line of {@link RouteRoles}: a method, a path pattern, and how far each role gets there. */
final class Route {
    private final String method;
    private final PathPattern pattern;
    private final boolean visitors;
    private final Map<Role, Reach> reaches;

    private Route(String method, PathPattern pattern, boolean visitors, Map<Role, Reach> reaches) {
        this.method = method;
        this.pattern = pattern;
        this.visitors = visitors;
        this.reaches = reaches;
    }

    /** A permission: these roles get so far. */
    record Permission(Reach reach, List<Role> roles) {
        static Permission own(Role... roles) {
            return new Permission(Reach.OWN, List.of(roles));
        }

        static Permission all(Role... roles) {
            return new Permission(Reach.ALL, List.of(roles));
        }
    }

    /** A route for visitors and everybody else. */
    static Route everyone(String methodAndPath) {
        return of(methodAndPath, true, Permission.all(Role.values()));
    }

    /** A route for everybody who has signed in. */
    static Route signedIn(String methodAndPath) {
        return of(methodAndPath, false, Permission.all(Role.values()));
    }

    /** A route for some roles only. */
    static Route only(String methodAndPath, Permission... permissions) {
        return of(methodAndPath, false, permissions);
    }

    private static Route of(String methodAndPath, boolean visitors, Permission... permissions) {
        var reaches = new EnumMap<Role, Reach>(Role.class);
        for (var permission : permissions) {
            for (var role : permission.roles()) {
                reaches.put(role, permission.reach());
            }
        }
        String[] parts = methodAndPath.split(" ", 2);
        return new Route(parts[0], PathPatternParser.defaultInstance.parse(parts[1]), visitors, reaches);
    }

    String method() {
        return method;
    }

    PathPattern pattern() {
        return pattern;
    }

    /** True if nobody needs to sign in. */
    boolean visitors() {
        return visitors;
    }

    /** How far that role gets. */
    Reach reach(Role role) {
        return reaches.getOrDefault(role, Reach.NONE);
    }

    /** True if the line is about such a request. */
    boolean matches(String askedMethod, PathContainer path) {
        return method.equals(askedMethod) && pattern.matches(path);
    }

    /** True if the caller gets anywhere at all; whether the thing asked for is theirs, its feature decides. */
    boolean lets(Caller caller) {
        return switch (caller) {
            case Caller.Visitor v -> visitors;
            case Caller.Person person ->
                visitors || person.roles().stream().anyMatch(role -> reach(role) != Reach.NONE);
        };
    }

    /** Method and pattern, as the table writes them. */
    String name() {
        return method + " " + pattern.getPatternString();
    }
}
