package org.werdegang.platform.signals.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message to one reader, in their language, put together from text keys. Paths are of this platform's pages and become
 * full addresses.
 *
 * @param to the reader's mail address
 * @param once names the occasion, say {@code access.invitation/0190…}: a second letter of the same name is not written
 * @param unsubscribe path of the page that ends such letters; empty where there is nothing to end
 */
public record Letter(String to, Locale language, String once, Words subject, List<Line> lines, String unsubscribe) {
    /** A text key and what its placeholders stand for. */
    record Words(String key, List<Object> details) {}

    /** One line of a letter; a path makes it lead somewhere. */
    record Line(Shape shape, Words words, String path) {}

    /** How a line stands on the page. */
    enum Shape {
        HEADING,
        PARAGRAPH,
        ITEM
    }

    /** A copy that nobody can add to. */
    public Letter {
        lines = List.copyOf(lines);
    }

    /** A letter about one occasion, empty so far. */
    public static Letter to(String address, Locale language, String once, String subject, Object... details) {
        return new Letter(address, language, once, new Words(subject, List.of(details)), List.of(), "");
    }

    /** The letter with one more heading. */
    public Letter heading(String key, Object... details) {
        return with(Shape.HEADING, "", key, details);
    }

    /** The letter with one more paragraph. */
    public Letter paragraph(String key, Object... details) {
        return with(Shape.PARAGRAPH, "", key, details);
    }

    /** The letter with one more paragraph that leads to a page. */
    public Letter link(String path, String key, Object... details) {
        return with(Shape.PARAGRAPH, path, key, details);
    }

    /** The letter with one more item of a list, leading to a page unless {@code path} is empty. */
    public Letter item(String path, String key, Object... details) {
        return with(Shape.ITEM, path, key, details);
    }

    /** The letter with the page that ends such letters; a POST to it without any token ends them at once (RFC 8058). */
    public Letter unsubscribe(String path) {
        return new Letter(to, language, once, subject, lines, path);
    }

    private Letter with(Shape shape, String path, String key, Object... details) {
        var more = new ArrayList<>(lines);
        more.add(new Line(shape, new Words(key, List.of(details)), path));
        return new Letter(to, language, once, subject, more, unsubscribe);
    }

    /** Says nothing about the reader or the text. */
    @Override
    public String toString() {
        return "Letter[" + subject.key() + "]";
    }
}
