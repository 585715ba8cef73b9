package org.werdegang.platform.access;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.werdegang.platform.vocabulary.Refused;

/**
 * A list of leaked passwords that a deployment keeps beside the platform: one SHA-1 in hex per line, in order, with whatever
 * behind a colon, as the public collection “Pwned Passwords” is offered for download. No password leaves the machine.
 * Cost: one binary search, some forty reads in a file of any size.
 */
@Component
class BreachedFile {
    private static final int DIGITS = 40;

    private final @Nullable Path file;

    /** @throws Refused if the file of the setting cannot be read or its first line is no such hash */
    BreachedFile(@Value("${werdegang.passwords.breached-file:#{null}}") @Nullable Path file) {
        this.file = file;
        if (file != null && !begins(file)) {
            throw new Refused("access.breached-file", file);
        }
    }

    private static boolean begins(Path file) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            String first = lines.readLine();
            return first != null && first.matches("[0-9A-Fa-f]{40}(:.*)?");
        } catch (IOException e) {
            return false;
        }
    }

    /** True if the password stands in the file; false if there is no file. */
    boolean contains(String password) {
        if (file == null) {
            return false;
        }
        String wanted = sha1(password);
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long low = 0;
            long high = in.length();
            while (low < high) {
                long middle = (low + high) >>> 1;
                long start = lineAt(in, middle);
                String line = in.readLine();
                int order = line == null || line.length() < DIGITS
                        ? 1
                        : line.substring(0, DIGITS).toUpperCase(Locale.ROOT).compareTo(wanted);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    low = in.getFilePointer();
                } else {
                    high = start;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("The list of leaked passwords could not be read: " + file, e);
        }
    }

    /** Goes to the beginning of the line in which a byte lies. */
    private static long lineAt(RandomAccessFile in, long position) throws IOException {
        long start = position;
        while (start > 0) {
            in.seek(start - 1);
            if (in.read() == '\n') {
                break;
            }
            start--;
        }
        in.seek(start);
        return start;
    }

    private static String sha1(String password) {
        try {
            // Not to protect anything: it is the form in which such lists are offered.
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1.", e);
        }
    }
}
