package org.werdegang.platform.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.vocabulary.WrittenDay;

/**
 * What somebody typed into a page's form and what is wrong with it, so that the page can show both again and nothing is
 * lost. The fragments of {@code web/form.html} draw it: a summary on top, an error at each field.
 */
public final class Form {
    private final Map<String, String> typed;
    private final Map<String, Refused> problems = new LinkedHashMap<>();

    private Form(Map<String, String> typed) {
        this.typed = new LinkedHashMap<>(typed);
    }

    /** A form as it came, or as it is filled in beforehand. */
    public static Form of(Map<String, String> typed) {
        return new Form(typed);
    }

    /** What was typed into a field, without blanks around it; empty if nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** True if the box of that name was ticked. */
    public boolean ticked(String field) {
        return typed.containsKey(field);
    }

    /** A day, written 2026-11-24 or 24.11.2026; empty if nothing was typed, noted as wrong if it is no day. */
    public Optional<LocalDate> day(String field) {
        var day = WrittenDay.read(value(field));
        if (day.isEmpty() && !value(field).isEmpty()) {
            refuse(field, new Refused("form.day", value(field)));
        }
        return day;
    }

    /** Notes what is wrong with a field; the first word counts. */
    public Form refuse(String field, Refused problem) {
        problems.putIfAbsent(field, problem);
        return this;
    }

    /** Notes that a field must not be empty, if it is. */
    public Form require(String field, String key) {
        return value(field).isEmpty() ? refuse(field, new Refused(key)) : this;
    }

    /** Does something with what was typed; a refusal is noted at {@code field}, or at the one its key belongs to. */
    public Form attempt(Runnable write, String field, Map<String, String> fieldOfKey) {
        if (sound()) {
            try {
                write.run();
            } catch (Refused refused) {
                refuse(fieldOfKey.getOrDefault(refused.key(), field), refused);
            }
        }
        return this;
    }

    /** True if nothing is wrong so far. */
    public boolean sound() {
        return problems.isEmpty();
    }

    /** What is wrong with a field, if anything. */
    public @Nullable Refused problem(String field) {
        return problems.get(field);
    }

    /** Everything that is wrong, by field, in the order in which it was found. */
    public Map<String, Refused> problems() {
        return new LinkedHashMap<>(problems);
    }

    /** One choice of a field with several. */
    public record Option(String value, String label) {}
}
