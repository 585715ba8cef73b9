package org.werdegang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Role;

/** The people of the demo, invented, with passwords that are made once and kept beside its data. */
final class DemoAccounts {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final List<Somebody> PEOPLE = List.of(
            new Somebody("verwaltung", "Aylin Berger (erfunden)", "office", Role.ADMINISTRATOR),
            new Somebody("geschaeftsstelle", "Jonas Winter (erfunden)", "office", Role.OFFICE),
            new Somebody("daten.essen", "Mara Lindner (erfunden)", "essen", Role.STEWARD),
            new Somebody("daten2.essen", "Tarek Sommer (erfunden)", "essen", Role.STEWARD),
            new Somebody("lesen", "Ida Krone (erfunden)", "dortmund", Role.READER));

    private record Somebody(String mailbox, String name, String organisation, Role role) {
        String email() {
            return mailbox + "@demo.example";
        }

        UUID home() {
            return UUID.nameUUIDFromBytes(("demo " + organisation).getBytes(StandardCharsets.UTF_8));
        }
    }

    private DemoAccounts() {}

    /** Makes the accounts and gives the lines that tell how to log in; each later start gives the same. */
    static String ensure(Accounts accounts, Path folder) {
        var file = folder.resolve("demo-log-ins.txt");
        try {
            if (!Files.exists(file)) {
                var lines = new StringBuilder();
                for (var person : PEOPLE) {
                    String password = password();
                    accounts.ensure(person.email(), person.name(), password, person.home(), person.role());
                    lines.append(line(person, password));
                }
                var draft = Files.createTempFile(
                        folder,
                        "demo",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, lines);
                Files.move(draft, file);
            }
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's log-ins could not be kept in " + folder + ".", e);
        }
    }

    private static String line(Somebody person, String password) {
        String role = person.role().name().toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "  %-14s %-30s %s%n", role, person.email(), password);
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
