package org.werdegang.engine.disclosure.file;

import java.nio.file.Path;
import java.util.List;

/**
 * Something that is wrong with a file, and where.
 *
 * @param line from 1; 0 for the file as a whole
 * @param key of the text that says what is wrong and how to mend it; its first two placeholders are file and line
 */
public record TableProblem(Path file, long line, String key, List<String> details) {
    static TableProblem of(Path file, long line, String key, Object... details) {
        return new TableProblem(
                file, line, key, List.of(details).stream().map(String::valueOf).toList());
    }
}
