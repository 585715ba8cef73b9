package org.werdegang.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much of JSON as a mapping needs: objects, lists, texts, whole numbers. */
final class Json {
    private static final int MAX_DEPTH = 16;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** A text in quotes, everything escaped that has to be. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * A {@link Map}, {@link List}, {@link String} or {@link Integer}.
     *
     * @throws IllegalArgumentException if the text is not such JSON; names the place
     */
    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.skip();
        if (json.at < text.length()) {
            throw json.broken("nothing more");
        }
        return value;
    }

    private Object value() {
        char c = peek();
        if (c == '{') {
            return object();
        }
        if (c == '[') {
            return list();
        }
        return c == '"' ? string() : number();
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        open();
        if (peek() == '}') {
            return close(object);
        }
        while (true) {
            if (peek() != '"') {
                throw broken("a name in quotes");
            }
            String name = string();
            if (peek() != ':') {
                throw broken("a colon");
            }
            at++;
            object.put(name, value());
            if (peek() == '}') {
                return close(object);
            }
            comma();
        }
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        open();
        if (peek() == ']') {
            return close(list);
        }
        while (true) {
            list.add(value());
            if (peek() == ']') {
                return close(list);
            }
            comma();
        }
    }

    private void open() {
        if (++depth > MAX_DEPTH) {
            throw broken("fewer levels");
        }
        at++;
    }

    private <T> T close(T value) {
        depth--;
        at++;
        return value;
    }

    private void comma() {
        if (peek() != ',') {
            throw broken("a comma");
        }
        at++;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return string.toString();
            }
            string.append(c == '\\' ? escaped() : c);
        }
        throw broken("a closing quote");
    }

    private char escaped() {
        if (at >= text.length()) {
            throw broken("an escaped character");
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw broken("four hex digits");
                }
                String hex = text.substring(at, at + 4);
                at += 4;
                try {
                    yield (char) Integer.parseInt(hex, 16);
                } catch (NumberFormatException e) {
                    throw broken("four hex digits");
                }
            }
            case '"', '\\', '/' -> c;
            default -> throw broken("an escaped character");
        };
    }

    private Integer number() {
        int from = at;
        while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        try {
            return Integer.valueOf(text.substring(from, at));
        } catch (NumberFormatException e) {
            throw broken("a text, a whole number, an object or a list");
        }
    }

    private char peek() {
        skip();
        if (at >= text.length()) {
            throw broken("more text");
        }
        return text.charAt(at);
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException broken(String expected) {
        return new IllegalArgumentException("JSON, character " + (at + 1) + ": expected " + expected + ".");
    }
}
