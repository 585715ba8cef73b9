package org.werdegang.platform.measurement.indicators;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.werdegang.platform.measurement.freshness.Due;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.values.Coverage;
import org.werdegang.platform.text.Search;
import org.werdegang.platform.vocabulary.Dimension;
import org.werdegang.platform.vocabulary.Stage;
import org.werdegang.platform.web.Stand;
import org.werdegang.platform.web.chart.Voice;

/** The list of indicators in the reader's words: by stage, with what there is of each. */
final class Listing {
    private final Voice voice;
    private final Map<String, Coverage> coverage;
    private final Choice choice;
    private final Stand stand;

    /**
     * What is shown.
     *
     * @param stage a stage's key; empty for all
     * @param dimension a dimension's key; empty for all
     * @param values {@code ja} for indicators with values only, {@code ueberfaellig} for those whose next values are late;
     *     empty for all
     * @param search words typed; empty for none
     */
    record Choice(String stage, String dimension, String values, String search) {
        boolean keeps(Definition definition) {
            return (stage.isEmpty() || definition.stage().key().equals(stage))
                    && (dimension.isEmpty() || definition.dimension().key().equals(dimension));
        }
    }

    /** One stage with its indicators. */
    record Block(String stage, List<Item> items) {}

    /**
     * One indicator, or the heading of several methods.
     *
     * @param status what there is, or why nothing
     * @param level {@code current}, {@code stale} or {@code none}
     * @param methods the indicators under a heading; empty for an indicator
     */
    record Item(
            String code,
            String address,
            String name,
            String dimension,
            String status,
            String level,
            boolean invented,
            List<Item> methods) {}

    Listing(Voice voice, Map<String, Coverage> coverage, Choice choice, Stand stand) {
        this.voice = voice;
        this.coverage = coverage;
        this.choice = choice;
        this.stand = stand;
    }

    List<Block> blocks(List<Definition> definitions) {
        var kept = definitions.stream()
                .filter(choice::keeps)
                .filter(this::hasValues)
                .toList();
        var found = choice.search().isBlank() ? kept : found(kept);
        var blocks = new ArrayList<Block>();
        for (var stage : Stage.values()) {
            var ofStage = found.stream().filter(d -> d.stage() == stage).toList();
            if (!ofStage.isEmpty()) {
                blocks.add(new Block(stage.key(), items(ofStage)));
            }
        }
        return blocks;
    }

    private boolean hasValues(Definition definition) {
        var there = coverage.get(definition.code());
        return switch (choice.values()) {
            case "ja" -> there != null;
            case "ueberfaellig" -> there != null && late(definition, there).isPresent();
            default -> true;
        };
    }

    private List<Definition> found(List<Definition> definitions) {
        var search = new Search<Definition>();
        definitions.forEach(definition -> search.add(definition, Terms.name(definition), Terms.about(definition)));
        return search.find(choice.search(), definitions.size());
    }

    /** Methods of one idea stand together under their heading. */
    private List<Item> items(List<Definition> definitions) {
        var byHeading = new LinkedHashMap<String, List<Definition>>();
        definitions.forEach(definition -> byHeading
                .computeIfAbsent(definition.heading(), heading -> new ArrayList<>())
                .add(definition));
        return byHeading.entrySet().stream()
                .map(entry -> entry.getValue().getFirst().code().equals(entry.getKey())
                        ? item(entry.getValue().getFirst())
                        : heading(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Item heading(String code, List<Definition> methods) {
        return new Item(
                code,
                stand.on("/daten/" + code),
                Heading.name(methods, voice.locale()),
                dimension(methods.getFirst()),
                "",
                "",
                false,
                methods.stream().map(this::item).toList());
    }

    Item item(Definition definition) {
        var there = Optional.ofNullable(coverage.get(definition.code()));
        return new Item(
                definition.code(),
                stand.on("/daten/" + definition.code()),
                definition.name().in(voice.locale()),
                dimension(definition),
                there.map(found -> status(definition, found)).orElseGet(() -> none(definition)),
                there.map(found -> level(definition, found)).orElse("none"),
                there.isPresent() && there.get().invented(),
                List.of());
    }

    private String dimension(Definition definition) {
        return voice.say("profile.dimension." + definition.dimension().key());
    }

    private String status(Definition definition, Coverage found) {
        String years = found.first().equals(found.last())
                ? found.first().toString()
                : voice.say(
                        "indicators.span",
                        found.first().toString(),
                        found.last().toString());
        return voice.say("indicators.status", years, day(found.known()))
                + late(definition, found)
                        .map(due -> " "
                                + voice.say(
                                        "indicators.status.stale", due.period().toString(), day(due.day())))
                        .orElse("");
    }

    private String level(Definition definition, Coverage found) {
        return late(definition, found).isPresent() ? "stale" : "current";
    }

    /** What ought to have been known by the day that is shown. */
    private Optional<Due> late(Definition definition, Coverage found) {
        return Due.after(found.last(), definition).filter(due -> due.overOn(stand.day()));
    }

    private String none(Definition definition) {
        return voice.say("indicators.status.none", definition.source().in(voice.locale()));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(voice.say("indicators.day"), voice.locale())
                .format(day);
    }

    /** The dimensions and stages among which to choose. */
    static List<String> stages() {
        return Arrays.stream(Stage.values()).map(Stage::key).toList();
    }

    static List<String> dimensions() {
        return Arrays.stream(Dimension.values()).map(Dimension::key).toList();
    }
}
