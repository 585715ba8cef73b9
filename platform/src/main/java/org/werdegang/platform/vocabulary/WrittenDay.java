package org.werdegang.platform.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as people type it and addresses carry it: {@code 2026-11-24} or {@code 24.11.2026}. */
public final class WrittenDay {
    /** Strict, so that 31.2. is no day instead of the 28th. */
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    private WrittenDay() {}

    /** Empty for nothing, and for what is no day; blanks around it do not matter. */
    public static Optional<LocalDate> read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        for (var form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(written.strip(), form));
            } catch (DateTimeException anotherForm) {
                // try the next way of writing it
            }
        }
        return Optional.empty();
    }
}
