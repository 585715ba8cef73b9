package org.werdegang.platform.measurement.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.werdegang.intake.Limits;
import org.werdegang.platform.vocabulary.Refused;

/** What is looked at when a file is handed in: its size and its name. */
final class HandedIn {
    private static final int LONGEST = 200;

    private HandedIn() {}

    /** @throws Refused if the file is empty or too large */
    static long size(Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw new Refused("delivery.file.empty");
            }
            if (bytes > Limits.standard().maxBytes()) {
                throw new Refused("delivery.file.large", Limits.standard().maxBytes() >> 20);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("The handed-in file could not be looked at.", e);
        }
    }

    /** The last part of a path in whatever way it is written, without control characters. */
    static String name(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", " ").strip();
        String shown = clean.isEmpty() ? "datei" : clean;
        return shown.length() <= LONGEST ? shown : shown.substring(shown.length() - LONGEST);
    }
}
