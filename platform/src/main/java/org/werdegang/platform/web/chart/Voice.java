package org.werdegang.platform.web.chart;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;

/** Says cells in the reader's language: charts, tables and messages all use the same words. */
public record Voice(MessageSource texts, Locale locale) {
    /** The text under that key. */
    public String say(String key, Object... details) {
        return texts.getMessage(key, details, locale);
    }

    /** The value with its caveats, or why there is none. */
    public String cell(Unit unit, Cell cell) {
        return switch (cell) {
            case Cell.Withheld withheld ->
                say("chart.reason." + withheld.reason().key());
            case Cell.Shown shown -> {
                String caveats = shown.caveats().stream()
                        .filter(caveat -> caveat != Caveat.NOTHING)
                        .sorted()
                        .map(caveat -> say("chart.caveat." + caveat.key()))
                        .collect(Collectors.joining(", "));
                yield unit.value(shown.value(), locale) + (caveats.isEmpty() ? "" : " (" + caveats + ")");
            }
        };
    }
}
