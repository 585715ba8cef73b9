package org.werdegang.platform.measurement.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.web.chart.Unit;
import org.werdegang.platform.web.chart.Voice;

/** How numbers, days and classes of one indicator are said in the reader's language. */
record Speech(Voice voice, Breakdowns breakdowns, Definition definition) {
    Locale locale() {
        return voice.locale();
    }

    String say(String key, Object... details) {
        return voice.say(key, details);
    }

    Unit unit() {
        return Unit.of(definition.unit(), definition.decimals());
    }

    /** A value within a sentence: with the word for percent instead of its sign. */
    String inWords(BigDecimal value) {
        return percent() ? say("indicators.percent", plain(value)) : unit().value(value, locale());
    }

    boolean percent() {
        return definition.unit().equals("percent");
    }

    /** The number alone. */
    String plain(BigDecimal value) {
        return unit().plain(value, locale());
    }

    /** The indicator's short name. */
    String topic() {
        return definition.shortName().in(locale());
    }

    /** A way of dividing figures. */
    String dimension(String key) {
        return breakdowns.name(key, locale());
    }

    String className(String dimension, String code) {
        return breakdowns.name(dimension, code, locale());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("indicators.day"), locale()).format(day);
    }
}
