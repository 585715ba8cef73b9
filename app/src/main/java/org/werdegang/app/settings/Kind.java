package org.werdegang.app.settings;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.werdegang.platform.vocabulary.Refused;

/** What the value of a setting must look like; what is wrong with one is told at its place. */
sealed interface Kind {
    /**
     * What is wrong with a value, if anything.
     *
     * @param at file and line, or the variable, where it stands
     */
    Optional<Refused> problem(String at, String key, String value);

    /** Any text that is not empty. */
    record Text() implements Kind {
        @Override
        public Optional<Refused> problem(String at, String key, String value) {
            return refuseIf(value.isBlank(), new Refused("app.settings.empty", at, key));
        }
    }

    /** A password or key: never repeated in a message. */
    record Secret() implements Kind {
        @Override
        public Optional<Refused> problem(String at, String key, String value) {
            return Optional.empty();
        }
    }

    /** A file that holds a secret. */
    record SecretFile() implements Kind {
        @Override
        public Optional<Refused> problem(String at, String key, String value) {
            var refused = new Refused("app.settings.secret-file", at, key, value);
            try {
                return refuseIf(!Files.isReadable(Path.of(value)), refused);
            } catch (InvalidPathException e) {
                return Optional.of(refused);
            }
        }
    }

    /** A whole number between two others, these included. */
    record Whole(int least, int most) implements Kind {
        @Override
        public Optional<Refused> problem(String at, String key, String value) {
            var refused = new Refused("app.settings.whole", at, key, value, least, most);
            try {
                int number = Integer.parseInt(value);
                return refuseIf(number < least || number > most, refused);
            } catch (NumberFormatException e) {
                return Optional.of(refused);
            }
        }
    }

    /** One of a few words. */
    record Choice(List<String> words) implements Kind {
        @Override
        public Optional<Refused> problem(String at, String key, String value) {
            return refuseIf(
                    !words.contains(value),
                    new Refused("app.settings.choice", at, key, value, String.join(", ", words)));
        }
    }

    /** A length of time: {@code 200ms}, {@code 15s}, {@code 1m}, {@code 2h}, {@code 3d}. */
    record Span(Duration least, Duration most) implements Kind {
        @Override
        public Optional<Refused> problem(String at, String key, String value) {
            var refused = new Refused("app.settings.span", at, key, value, brief(least), brief(most));
            try {
                var span = DurationStyle.SIMPLE.parse(value);
                return refuseIf(span.compareTo(least) < 0 || span.compareTo(most) > 0, refused);
            } catch (IllegalArgumentException | ArithmeticException e) {
                return Optional.of(refused);
            }
        }

        private static String brief(Duration span) {
            return span.toMillis() % 1000 != 0
                    ? span.toMillis() + "ms"
                    : span.isPositive() && span.toSeconds() % 86_400 == 0
                            ? span.toDays() + "d"
                            : span.toSeconds() + "s";
        }
    }

    /** The address of a PostgreSQL, without a password in it: the address is shown in messages. */
    record Database() implements Kind {
        @Override
        public Optional<Refused> problem(String at, String key, String value) {
            if (value.contains("password=")) {
                return Optional.of(new Refused("app.settings.database-secret", at, key));
            }
            return refuseIf(
                    !value.startsWith("jdbc:postgresql:"), new Refused("app.settings.database", at, key, value));
        }
    }

    /** The address of a web site, scheme and host. */
    record Site() implements Kind {
        @Override
        public Optional<Refused> problem(String at, String key, String value) {
            return refuseIf(webAddress(value).isEmpty(), new Refused("app.settings.site", at, key, value));
        }
    }

    /** The address of an identity provider: with TLS, unless it runs on this machine, and exactly as it writes it itself. */
    record Issuer() implements Kind {
        @Override
        public Optional<Refused> problem(String at, String key, String value) {
            return refuseIf(
                    webAddress(value).filter(Issuer::isIssuer).isEmpty(),
                    new Refused("app.settings.issuer", at, key, value));
        }

        private static boolean isIssuer(URI address) {
            return address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && ("https".equals(address.getScheme()) || isHere(address.getHost()));
        }

        private static boolean isHere(String host) {
            return List.of("localhost", "127.0.0.1", "[::1]").contains(host);
        }
    }

    /** A mail address, with or without a name before it. */
    record Mailbox() implements Kind {
        @Override
        public Optional<Refused> problem(String at, String key, String value) {
            var refused = new Refused("app.settings.mailbox", at, key, value);
            try {
                var boxes = InternetAddress.parse(value, true);
                String address = boxes.length == 1 ? boxes[0].getAddress() : null;
                return refuseIf(address == null || !address.contains("@"), refused);
            } catch (AddressException e) {
                return Optional.of(refused);
            }
        }
    }

    /** A regular expression. */
    record Expression() implements Kind {
        @Override
        public Optional<Refused> problem(String at, String key, String value) {
            try {
                Pattern.compile(value);
                return Optional.empty();
            } catch (java.util.regex.PatternSyntaxException e) {
                return Optional.of(new Refused("app.settings.expression", at, key, value));
            }
        }
    }

    /** The address with a host that is reached by HTTP; empty if it is none. */
    private static Optional<URI> webAddress(String value) {
        try {
            return Optional.of(URI.create(value))
                    .filter(address -> address.getHost() != null)
                    .filter(address -> "http".equals(address.getScheme()) || "https".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Refused> refuseIf(boolean bad, Refused refused) {
        return bad ? Optional.of(refused) : Optional.empty();
    }
}
