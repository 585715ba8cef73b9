package org.werdegang.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.text.Texts;
import org.werdegang.platform.vocabulary.Refused;

/**
 * What a deployment has set, checked: known keys, sound values, secrets fetched from their files. The environment
 * outranks the file.
 */
public final class Settings {
    /** So near to a known name, an unknown variable is a slip and not somebody else's. */
    private static final int A_SLIP = 2;

    private static final String LOOPBACK = "127.0.0.1";

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Refused> problems = new ArrayList<>();

    private Settings() {}

    /**
     * Reads and checks everything.
     *
     * @param file a properties file; null if there is none
     * @param environment the variables of the process
     * @throws Refused with every problem at once, each with file and line
     */
    public static Settings read(@Nullable Path file, Map<String, String> environment) {
        var settings = new Settings();
        if (file != null) {
            Entry.of(file).forEach(settings::fromFile);
        }
        environment.forEach(settings::fromEnvironment);
        settings.entries.values().forEach(settings::take);
        settings.requirePairs();
        if (!settings.problems.isEmpty()) {
            throw new Refused("app.settings.problems", settings.problems.size(), settings.told());
        }
        return settings;
    }

    private void fromFile(Entry entry) {
        if (Keys.find(entry.key()).isEmpty()) {
            problems.add(
                    new Refused("app.settings.unknown", entry.at(), entry.key(), Keys.nearest(entry.key(), Key::name)));
            return;
        }
        var earlier = entries.put(entry.key(), entry);
        if (earlier != null) {
            check(earlier);
            problems.add(new Refused("app.settings.twice", entry.at(), entry.key(), earlier.at()));
        }
    }

    private void fromEnvironment(String variable, String value) {
        if (!variable.startsWith("WERDEGANG_")) {
            return;
        }
        String nearest = Keys.nearest(variable, Key::variable);
        int off = Keys.distance(variable, nearest);
        if (off == 0) {
            Keys.all().stream()
                    .filter(key -> key.variable().equals(variable))
                    .forEach(key -> entries.put(key.name(), new Entry(key.name(), value, variable)));
        } else if (off <= A_SLIP) {
            problems.add(new Refused("app.settings.unknown", variable, variable, nearest));
        }
    }

    private void take(Entry entry) {
        var key = Keys.find(entry.key()).orElseThrow();
        if (!check(entry)) {
            return;
        }
        if (key.kind() instanceof Kind.SecretFile) {
            String name = key.name().substring(0, key.name().length() - Key.FROM_FILE.length());
            if (entries.containsKey(name)) {
                problems.add(new Refused("app.settings.secret-twice", entry.at(), name, key.name()));
            }
            secretFrom(entry).ifPresent(secret -> values.put(name, secret));
        } else {
            values.put(entry.key(), entry.value());
        }
    }

    private boolean check(Entry entry) {
        var problem = Keys.find(entry.key()).orElseThrow().kind().problem(entry.at(), entry.key(), entry.value());
        problem.ifPresent(problems::add);
        return problem.isEmpty();
    }

    private Optional<String> secretFrom(Entry entry) {
        try {
            return Optional.of(Files.readString(Path.of(entry.value())).strip());
        } catch (IOException e) {
            problems.add(new Refused("app.settings.secret-file", entry.at(), entry.key(), entry.value()));
            return Optional.empty();
        }
    }

    private void requirePairs() {
        for (var who : List.of("werdegang.database.app-", "werdegang.mail.")) {
            var user = entries.get(who + "user");
            if (user != null && !values.containsKey(who + "password")) {
                problems.add(new Refused("app.settings.pair", user.at(), user.key(), who + "password"));
            }
        }
        var issuer = entries.get("werdegang.oidc.issuer");
        var client = entries.get("werdegang.oidc.client-id");
        if (issuer != null && client == null) {
            problems.add(new Refused("app.settings.pair", issuer.at(), issuer.key(), "werdegang.oidc.client-id"));
        } else if (issuer == null && client != null) {
            problems.add(new Refused("app.settings.pair", client.at(), client.key(), "werdegang.oidc.issuer"));
        }
        var pages = entries.get("server.port");
        if (pages != null && pages.value().equals(values.get("management.server.port"))) {
            problems.add(new Refused("app.settings.same-port", pages.at(), pages.value()));
        }
    }

    private String told() {
        var texts = Texts.standalone();
        return problems.stream()
                .map(problem -> "  " + texts.say(Locale.getDefault(), problem))
                .collect(Collectors.joining("\n"));
    }

    /** The value of a key, if it is set. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The settings below a prefix, by the rest of their names. */
    public Map<String, String> below(String prefix) {
        return values.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        setting -> setting.getKey().substring(prefix.length()),
                        Map.Entry::getValue,
                        (a, b) -> a,
                        TreeMap::new));
    }

    /** What is set, as the platform reads it. */
    public Map<String, Object> forPlatform() {
        var all = new LinkedHashMap<String, Object>(values);
        all.putIfAbsent("management.server.address", LOOPBACK); // metrics are nobody's business by default
        String format = values.getOrDefault("werdegang.log.format", "text");
        if (!format.equals("text")) {
            all.put("logging.structured.format.console", format);
        }
        return all;
    }

    /** What is set, for people: a line each, secrets only named. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(setting -> setting.getKey() + " = "
                        + (Keys.find(setting.getKey()).orElseThrow().kind() instanceof Kind.Secret
                                ? "***"
                                : setting.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
