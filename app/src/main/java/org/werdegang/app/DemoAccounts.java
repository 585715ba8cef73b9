package org.werdegang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.partners.Organisation;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.partners.People;
import org.werdegang.platform.partners.Person;

/** Log-ins of some invented people, with passwords that are made once and kept beside the demo's data. */
final class DemoAccounts {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final String FILE = "demo-log-ins.txt";
    private static final String OFFICE = "Geschäftsstelle der Bildungsinitiative (erfunden)";
    private static final String ESSEN = "Stadt Essen (Demo)";
    private static final List<LogIn> LOG_INS = List.of(
            new LogIn("verwaltung", OFFICE, "Technik", Role.ADMINISTRATOR),
            new LogIn("geschaeftsstelle", OFFICE, "Daten und Berichte", Role.OFFICE),
            new LogIn("leitung", OFFICE, "Leitung der Geschäftsstelle", Role.OFFICE),
            new LogIn("daten.essen", ESSEN, "Bildungsmonitoring", Role.STEWARD),
            new LogIn("daten2.essen", ESSEN, "Leitung Schulverwaltung", Role.STEWARD),
            new LogIn("lesen", "Stadt Dortmund (Demo)", "Leitung Bildung und Jugend", Role.READER));

    private final Serving platform;
    private final Path file;

    /** Somebody who can be tried: whoever holds that function in that organisation. */
    private record LogIn(String mailbox, String organisation, String function, Role role) {
        String email() {
            return mailbox + "@demo.example";
        }
    }

    DemoAccounts(Serving platform, Path folder) {
        this.platform = platform;
        this.file = folder.resolve(FILE);
    }

    /** Makes the accounts the first time, and gives the lines that tell how to log in, and what to try then. */
    String ensure() {
        try {
            var passwords = kept();
            if (!passwords
                    .keySet()
                    .containsAll(LOG_INS.stream().map(LogIn::email).toList())) {
                passwords = LOG_INS.stream()
                        .collect(Collectors.toMap(LogIn::email, l -> password(), (a, b) -> a, LinkedHashMap::new));
                make(passwords);
                keep(passwords);
            }
            return LOG_INS.stream().map(lines(passwords)).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's log-ins could not be kept in " + file + ".", e);
        }
    }

    /** Somebody who has a log-in here, as they would act. */
    Caller.Person caller(String mailbox, Role role) {
        var logIn = LOG_INS.stream()
                .filter(l -> l.mailbox().equals(mailbox))
                .findFirst()
                .orElseThrow();
        var account = platform.door(Accounts.class).findByEmail(logIn.email()).orElseThrow();
        return new Caller.Person(
                account.id(), account.name(), organisation(logIn.organisation()).id(), Set.of(role));
    }

    private static java.util.function.Function<LogIn, String> lines(Map<String, String> passwords) {
        return l -> Progress.text("app.demo.log-in." + l.mailbox(), l.email(), passwords.getOrDefault(l.email(), ""))
                + System.lineSeparator();
    }

    private void make(Map<String, String> passwords) {
        platform.door(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        LOG_INS.forEach(l -> make(l, passwords.getOrDefault(l.email(), password()))));
    }

    private void make(LogIn logIn, String password) {
        var people = platform.door(People.class);
        var home = organisation(logIn.organisation());
        var person = people.functionsIn(home.id(), DemoRegion.TODAY).stream()
                .filter(function -> function.titleDe().equals(logIn.function()))
                .findFirst()
                .flatMap(function -> people.find(function.person()))
                .orElseThrow(() -> new IllegalStateException("Nobody in the demo is " + logIn.function() + "."));
        var account =
                platform.door(Accounts.class).ensure(logIn.email(), person.name(), password, home.id(), logIn.role());
        if (!account.equals(person.account())) {
            people.change(
                    DemoRegion.SYSTEM,
                    new Person(person.id(), person.name(), logIn.email(), account, person.version()));
        }
    }

    private Organisation organisation(String name) {
        return platform.door(Organisations.class).page(name, null, 1).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo has no organisation " + name + "."));
    }

    private Map<String, String> kept() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length == 2)
                .collect(Collectors.toMap(words -> words[0], words -> words[1], (a, b) -> b));
    }

    private void keep(Map<String, String> passwords) throws IOException {
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "demo",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                draft,
                passwords.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String password() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
