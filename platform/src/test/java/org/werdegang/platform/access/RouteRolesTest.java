package org.werdegang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.werdegang.platform.PlatformTest;

/** Tries every route with every role and a visitor, for things of the own and of a foreign organisation. */
@PlatformTest
class RouteRolesTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(:[^}]*)?}");

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Test
    void every_route_that_has_a_handler_stands_in_the_table() {
        assertThat(registered())
                .allSatisfy(route -> assertThat(listed())
                        .as("Add a line for \"%s\" to RouteRoles: until then it answers 404 to everybody.", route)
                        .contains(route));
    }

    @Test
    void the_most_specific_line_decides() {
        var path = PathContainer.parsePath("/verwaltung/organisationen/neu");

        assertThat(RouteRoles.find("GET", path).orElseThrow().name()).isEqualTo("GET /verwaltung/organisationen/neu");
        assertThat(RouteRoles.find("HEAD", path)).isPresent();
        assertThat(RouteRoles.find("PUT", path)).isEmpty();
    }

    @Test
    void every_route_does_for_every_role_what_the_table_says() {
        var wrong = new ArrayList<String>();
        var browsers = Arrays.stream(Role.values())
                .map(role -> SignedIn.as(platform, UUID.randomUUID(), role))
                .toList();
        var visitor = SignedIn.visitor(platform);
        visitor.get(Gate.SIGN_IN);
        for (var route : RouteRoles.TABLE) {
            if (!registered().contains(route.name()) || route.name().equals("POST " + Gate.SIGN_OUT)) {
                continue;
            }
            tryVisitor(route, visitor, wrong);
            for (var browser : browsers) {
                var role = browser.person().roles().iterator().next();
                tryRole(route, role, browser, browser.person().organisation(), route.reach(role) != Reach.NONE, wrong);
                if (!variables(route).isEmpty()) {
                    tryRole(route, role, browser, UUID.randomUUID(), route.reach(role) == Reach.ALL, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void tryVisitor(Route route, SignedIn browser, List<String> wrong) {
        String path = path(route, UUID.randomUUID());
        if (path.isEmpty()) {
            return;
        }
        var response = route.method().equals("GET") ? browser.get(path) : browser.post(path, Map.of());
        boolean sentAway = response.headers()
                .firstValue("location")
                .filter(to -> to.startsWith(Gate.SIGN_IN))
                .isPresent();
        boolean letIn = response.statusCode() != 401 && response.statusCode() != 403 && !sentAway;
        if (letIn != route.visitors() || response.statusCode() >= 500) {
            wrong.add("visitor: " + route.name() + " answers " + response.statusCode());
        }
    }

    private void tryRole(
            Route route, Role role, SignedIn browser, UUID organisation, boolean allowed, List<String> wrong) {
        String path = path(route, organisation);
        if (path.isEmpty()) {
            if (organisation.equals(browser.person().organisation())) {
                wrong.add("No RouteExamples gives variables for " + route.name());
            }
            return;
        }
        var response = route.method().equals("GET") ? browser.get(path) : browser.post(path, Map.of());
        int status = response.statusCode();
        boolean named = !variables(route).isEmpty() && !RouteExamples.FREE.containsAll(variables(route));
        boolean letIn = status != 401 && status != 403 && !(named && status == 404) && status < 500;
        if (letIn != allowed || status >= 500) {
            String whose = organisation.equals(browser.person().organisation()) ? "own" : "foreign";
            wrong.add(role + ", " + whose + " organisation: " + route.name() + " answers " + status);
        }
    }

    private String path(Route route, UUID organisation) {
        var names = variables(route);
        Map<String, String> values = new HashMap<>();
        if (!names.isEmpty() && RouteExamples.FREE.containsAll(names)) {
            names.forEach(name -> values.put(name, "x"));
        } else if (!names.isEmpty()) {
            for (var examples : ServiceLoader.load(RouteExamples.class)) {
                values.putAll(examples.variables(route.name(), organisation, platform));
            }
            if (!values.keySet().containsAll(names)) {
                return "";
            }
        }
        String path = route.pattern().getPatternString();
        for (var name : names) {
            path = path.replaceAll("\\{" + name + "(:[^}]*)?}", values.getOrDefault(name, ""));
        }
        return path.replace("/**", "/x");
    }

    static List<String> variables(Route route) {
        return VARIABLE.matcher(route.pattern().getPatternString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Set<String> listed() {
        var names = new TreeSet<String>();
        RouteRoles.TABLE.forEach(route -> names.add(route.name()));
        return names;
    }

    private Set<String> registered() {
        var names = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> names.addAll(names(info)));
        }
        names.removeIf(name -> name.endsWith(" /error"));
        return names;
    }

    private static List<String> names(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var names = new ArrayList<String>();
        for (var pattern : info.getPatternValues()) {
            for (var method : methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                names.add(method + " " + pattern);
            }
        }
        return names;
    }

    /** With {@code -Dwerdegang.docs=write} the page is written instead of compared. */
    @Test
    void the_documentation_prints_the_same_table() throws IOException {
        var file = Path.of(System.getProperty("werdegang.root", "..")).resolve("docs/reference/roles.md");
        String page = Files.readString(file);
        if ("write".equals(System.getProperty("werdegang.docs"))) {
            page = page.substring(0, page.indexOf("| route |")) + printed();
            Files.writeString(file, page);
        }

        assertThat(page).endsWith(printed());
    }

    static String printed() {
        var text = new StringBuilder("""
                | route | visitor | reader | member | data steward | office | administrator |
                |---|---|---|---|---|---|---|
                """);
        var columns = List.of(
                List.of(Role.READER),
                List.of(Role.MEMBER_LEADERSHIP, Role.MEMBER_STEERING, Role.MEMBER_OPERATIONAL),
                List.of(Role.STEWARD),
                List.of(Role.OFFICE),
                List.of(Role.ADMINISTRATOR));
        for (var route : RouteRoles.TABLE) {
            text.append("| `").append(route.name()).append("` | ").append(route.visitors() ? "yes" : "·");
            for (var roles : columns) {
                var said = new LinkedHashSet<String>();
                roles.forEach(role -> said.add(said(route.reach(role))));
                text.append(" | ").append(String.join(" / ", said));
            }
            text.append(" |\n");
        }
        return text.toString();
    }

    private static String said(Reach reach) {
        return switch (reach) {
            case ALL -> "yes";
            case OWN -> "own";
            case NONE -> "·";
        };
    }
}
