package org.werdegang.app.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.werdegang.platform.vocabulary.Refused;

/**
 * One setting as somebody wrote it.
 *
 * @param at where it stands: file and line, or the variable
 */
record Entry(String key, String value, String at) {
    /**
     * Every entry of a properties file, in order, with its line.
     *
     * @throws Refused if the file cannot be read
     */
    static List<Entry> of(Path file) {
        var found = new ArrayList<Entry>();
        try (var reader = Files.newBufferedReader(file)) {
            int next = 1;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                int first = next++;
                var whole = new StringBuilder(line);
                while (continues(whole) && !isComment(whole)) {
                    next++;
                    whole.append('\n').append(orEmpty(reader));
                }
                read(whole.toString())
                        .forEach((key, value) ->
                                found.add(new Entry((String) key, ((String) value).strip(), file + ":" + first)));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("app.settings.unreadable", file);
        }
        return found;
    }

    private static String orEmpty(BufferedReader reader) throws IOException {
        var line = reader.readLine();
        return line == null ? "" : line;
    }

    private static boolean isComment(CharSequence line) {
        var bare = line.toString().stripLeading();
        return bare.startsWith("#") || bare.startsWith("!");
    }

    /** True if an odd number of backslashes ends the line. */
    private static boolean continues(CharSequence line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static Properties read(String line) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
