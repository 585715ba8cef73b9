package org.werdegang.app.settings;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every key that a deployment may set. What is not here is refused: it would be a mistake that nobody notices. */
final class Keys {
    private static final Kind.Whole PORT = new Kind.Whole(1, 65_535);
    private static final List<Key> GIVEN = List.of(
            new Key("werdegang.data", new Kind.Text()),
            new Key("werdegang.database.url", new Kind.Database()),
            new Key("werdegang.database.owner-user", new Kind.Text()),
            new Key("werdegang.database.owner-password", new Kind.Secret()),
            new Key("werdegang.database.app-user", new Kind.Text()),
            new Key("werdegang.database.app-password", new Kind.Secret()),
            new Key("werdegang.database.pool-size", new Kind.Whole(2, 500)),
            new Key("werdegang.drain", new Kind.Span(Duration.ZERO, Duration.ofSeconds(60))),
            new Key("werdegang.master-key", new Kind.Secret()),
            new Key("werdegang.passwords.breached-file", new Kind.Text()),
            new Key("werdegang.address", new Kind.Site()),
            new Key("werdegang.oidc.issuer", new Kind.Issuer()),
            new Key("werdegang.oidc.client-id", new Kind.Text()),
            new Key("werdegang.oidc.client-secret", new Kind.Secret()),
            new Key("werdegang.oidc.name", new Kind.Text()),
            new Key("werdegang.mail.host", new Kind.Text()),
            new Key("werdegang.mail.port", PORT),
            new Key("werdegang.mail.security", new Kind.Choice(List.of("starttls", "tls", "none"))),
            new Key("werdegang.mail.user", new Kind.Text()),
            new Key("werdegang.mail.password", new Kind.Secret()),
            new Key("werdegang.mail.from", new Kind.Mailbox()),
            new Key("werdegang.mail.timeout", new Kind.Span(Duration.ofSeconds(1), Duration.ofSeconds(120))),
            new Key("werdegang.mail.first-retry", new Kind.Span(Duration.ofMillis(200), Duration.ofDays(1))),
            new Key("werdegang.mail.give-up-after", new Kind.Span(Duration.ofSeconds(60), Duration.ofDays(30))),
            new Key("werdegang.values.remembered", new Kind.Whole(0, 100_000_000)),
            new Key("werdegang.log.format", new Kind.Choice(List.of("text", "ecs", "logstash"))),
            new Key("werdegang.log.access", new Kind.Choice(List.of("on", "off"))),
            new Key("werdegang.api.per-address", new Kind.Whole(1, 1_000_000)),
            new Key("werdegang.api.per-token", new Kind.Whole(1, 1_000_000)),
            new Key("werdegang.api.window", new Kind.Span(Duration.ofSeconds(1), Duration.ofHours(1))),
            new Key("werdegang.catalogue.contributor", new Kind.Text()),
            new Key("server.port", PORT),
            new Key("server.address", new Kind.Text()),
            new Key("server.tomcat.remoteip.internal-proxies", new Kind.Expression()),
            new Key("management.server.port", PORT),
            new Key("management.server.address", new Kind.Text()));

    private static final Map<String, Key> BY_NAME = GIVEN.stream()
            .flatMap(key -> key.kind() instanceof Kind.Secret ? Stream.of(key, key.inFile()) : Stream.of(key))
            .collect(Collectors.toMap(Key::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));

    private Keys() {}

    static List<Key> all() {
        return List.copyOf(BY_NAME.values());
    }

    static Optional<Key> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The known name that looks most like an unknown one. */
    static String nearest(String unknown, Function<Key, String> spelling) {
        return BY_NAME.values().stream()
                .map(spelling)
                .min(Comparator.comparingInt(known -> distance(known, unknown)))
                .orElseThrow();
    }

    /** How many letters must be added, left out or exchanged to turn one word into the other. */
    static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
