package org.werdegang.platform.measurement.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.measurement.peers.Comparison;
import org.werdegang.platform.measurement.registry.Definition.Basis;
import org.werdegang.platform.measurement.values.Change;
import org.werdegang.platform.measurement.values.Changes;
import org.werdegang.platform.vocabulary.Period;

/** What an indicator says in a territory, in plain sentences computed from its cells. */
final class Message {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Reading reading;
    private final Changes changes;
    private final Speech speech;

    Message(Reading reading, Changes changes, Speech speech) {
        this.reading = reading;
        this.changes = changes;
        this.speech = speech;
    }

    /** The sentence over the page. */
    String title() {
        String name = reading.territory().name(speech.locale());
        String topic = speech.topic();
        return switch (reading.cell()) {
            case Cell.Withheld withheld
            when reading.latest() == null -> speech.say("indicators.title.none", name, topic);
            case Cell.Withheld withheld ->
                speech.say(
                        "indicators.title." + withheld.reason().key(), name, topic, String.valueOf(reading.latest()));
            case Cell.Shown shown -> sentence(name, shown.value());
        };
    }

    private String sentence(String name, BigDecimal value) {
        var definition = reading.definition();
        String template = definition.message().in(speech.locale());
        boolean change = template.contains("{base}");
        if (definition.unit().equals("count") && value.compareTo(BigDecimal.ONE) == 0) {
            // "Es gibt 1 Kitas" would be wrong: one thing is named and counted instead.
            return speech.say("indicators.title.one", name, definition.name().in(speech.locale()));
        }
        return template.replace("{territory}", name)
                .replace("{base}", String.valueOf(definition.basePeriod()))
                .replace("{value}", (change ? sign(value) : "") + speech.inWords(change ? value.abs() : value))
                .replace("{breakdown}", className());
    }

    private static String sign(BigDecimal value) {
        return value.signum() > 0 ? "+" : value.signum() < 0 ? "−" : "";
    }

    /** The class that the page is about, as a chart prints it; "all together" for the total. */
    String className() {
        var codes = reading.only().codes();
        return codes.entrySet().stream()
                .findFirst()
                .map(code -> speech.className(code.getKey(), code.getValue()))
                .orElseGet(() -> speech.say("indicators.all"));
    }

    /** What stands under the title: the share in other words, the change, the comparison; each a whole sentence. */
    List<String> sentences() {
        var said = new ArrayList<String>();
        if (reading.latest() == null || !(reading.cell() instanceof Cell.Shown shown)) {
            return said;
        }
        var definition = reading.definition();
        if (speech.percent() && definition.basePeriod() == null) {
            var share = Share.of(shown.value());
            said.add(speech.say(share.key(), share.number()));
            if (shown.value().compareTo(HUNDRED) > 0 && definition.basis() == Basis.INSTITUTION) {
                said.add(speech.say("indicators.over-hundred"));
            }
        }
        if (shown.caveats().contains(Caveat.INCOMPLETE)) {
            var point = reading.point(reading.territory().key(), reading.latest());
            said.add(speech.say(
                    "indicators.incomplete",
                    reading.cells().known(point),
                    reading.cells().of(point)));
        }
        change().ifPresent(said::add);
        return said;
    }

    /** The change since the value before, or why none may be said. */
    Optional<String> change() {
        var latest = reading.latest();
        return latest == null ? Optional.empty() : shownBefore(latest).map(earlier -> said(earlier, latest));
    }

    private Optional<Period> shownBefore(Period latest) {
        var earlier = new ArrayList<>(reading.own().cells().headMap(latest).keySet()).reversed();
        return earlier.stream()
                .filter(period -> reading.own().cells().get(period) instanceof Cell.Shown)
                .findFirst();
    }

    private String said(Period earlier, Period later) {
        return switch (changes.between(reading.definition(), reading.own(), earlier, later, reading.view())) {
            case Change.Difference difference -> difference(difference.cell(), earlier);
            case Change.Broken broken ->
                speech.say("indicators.broken", String.valueOf(broken.by().from()));
            case Change.Overridden overridden ->
                difference(overridden.cell(), earlier) + " "
                        + speech.say(
                                "indicators.overridden",
                                String.valueOf(overridden.by().from()),
                                overridden.note().in(speech.locale()));
        };
    }

    private String difference(Cell cell, Period since) {
        if (!(cell instanceof Cell.Shown shown)) {
            return "";
        }
        String key = shown.value().signum() > 0 ? "more" : shown.value().signum() < 0 ? "less" : "same";
        String amount = speech.plain(shown.value().abs());
        boolean points = speech.percent();
        return speech.say(
                "indicators.change." + key,
                since.toString(),
                points ? speech.say("indicators.points", amount) : amount);
    }

    /** How the own figure stands beside its peers, or why nobody compares; empty without a group or a value. */
    Optional<String> comparison() {
        var latest = reading.latest();
        var group = reading.group();
        if (latest == null || group == null || !reading.comparisons().containsKey(latest)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (reading.comparisons().get(latest)) {
                    case Comparison.TooFew few -> speech.say("indicators.few", few.peers(), Comparison.NEEDED);
                    case Comparison.Spread spread ->
                        speech.say(
                                "indicators.spread",
                                spread.peers(),
                                speech.inWords(spread.median().value()),
                                speech.plain(spread.lower().value()),
                                speech.inWords(spread.upper().value()),
                                latest.toString());
                });
    }
}
