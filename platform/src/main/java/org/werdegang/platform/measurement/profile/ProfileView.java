package org.werdegang.platform.measurement.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.measurement.peers.Comparison;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.vocabulary.Dimension;
import org.werdegang.platform.vocabulary.Stage;
import org.werdegang.platform.web.Stand;
import org.werdegang.platform.web.chart.Spark;
import org.werdegang.platform.web.chart.Unit;
import org.werdegang.platform.web.chart.Voice;

/** The rows of a profile in the reader's words, in the order of the education biography. */
final class ProfileView {
    private final Voice voice;
    private final Breakdowns breakdowns;
    private final Stand stand;

    /** One stage: figures by dimension, and what there is no figure for. */
    record StageBlock(Stage stage, List<DimensionBlock> dimensions, List<Link> empty) {}

    /** One dimension within a stage. */
    record DimensionBlock(Dimension dimension, List<Line> lines) {}

    /** Somewhere to go. */
    record Link(String address, String name) {}

    /** A class and its value. */
    record Named(String name, String value) {}

    /**
     * One figure.
     *
     * @param classes each class with its value, where there is no figure for all of them
     * @param strip the small picture; empty without comparison
     * @param peers the comparison in words, or why there is none
     * @param spark the small line over time; empty without one
     * @param trend the change in words
     * @param arrow ↑, ↓ or →; empty where no change may be said
     */
    record Line(
            Link indicator,
            String code,
            String value,
            boolean withheld,
            String period,
            String basis,
            boolean invented,
            List<Named> classes,
            String strip,
            String peers,
            String spark,
            String arrow,
            String trend) {}

    /** @param stand the day to which every link keeps */
    ProfileView(Voice voice, Breakdowns breakdowns, Stand stand) {
        this.voice = voice;
        this.breakdowns = breakdowns;
        this.stand = stand;
    }

    List<StageBlock> blocks(List<ProfileRow> rows, String territory) {
        var blocks = new ArrayList<StageBlock>();
        for (var stage : Stage.values()) {
            var ofStage = rows.stream()
                    .filter(row -> row.definition().stage() == stage)
                    .toList();
            var dimensions = new ArrayList<DimensionBlock>();
            for (var dimension : Dimension.values()) {
                var lines = ofStage.stream()
                        .filter(row -> row.definition().dimension() == dimension && row.says())
                        .map(row -> line(row, territory))
                        .toList();
                if (!lines.isEmpty()) {
                    dimensions.add(new DimensionBlock(dimension, lines));
                }
            }
            var empty = ofStage.stream()
                    .filter(row -> !row.says())
                    .map(row -> link(row.definition(), territory))
                    .toList();
            if (!ofStage.isEmpty()) {
                blocks.add(new StageBlock(stage, dimensions, empty));
            }
        }
        return blocks;
    }

    private Link link(Definition definition, String territory) {
        return new Link(
                stand.on("/daten/" + definition.code() + "/" + territory),
                definition.shortName().in(voice.locale()));
    }

    private Line line(ProfileRow row, String territory) {
        var definition = row.definition();
        var unit = Unit.of(definition.unit(), definition.decimals());
        var spread = row.comparison() instanceof Comparison.Spread s ? s : null;
        String peers = peers(row.comparison(), unit);
        String strip = spread != null && row.cell() instanceof Cell.Shown own
                ? Strip.draw(
                        own.value(),
                        spread,
                        voice.say("profile.own", unit.value(own.value(), voice.locale())) + ". " + peers)
                : "";
        return new Line(
                link(definition, territory),
                definition.code(),
                row.split() == null ? voice.cell(unit, row.cell()) : by(row.split()),
                row.cell() instanceof Cell.Withheld,
                String.valueOf(row.split() == null ? row.period() : row.split().period()),
                basis(definition),
                row.invented(),
                row.split() == null ? List.of() : classes(row.split(), unit),
                strip,
                peers,
                Spark.draw(row.history(), definition.breakYears()),
                arrow(row.trend()),
                trend(row.trend(), unit));
    }

    private String by(Split split) {
        return voice.say("profile.split", breakdowns.name(split.dimension(), voice.locale()));
    }

    /** In the order in which the classes are read, those of an open dimension as the release has them. */
    private List<Named> classes(Split split, Unit unit) {
        var order = breakdowns.codes(split.dimension());
        return split.classes().stream()
                .sorted(Comparator.comparingInt(share -> order.indexOf(share.code())))
                .map(share -> new Named(
                        breakdowns.name(split.dimension(), share.code(), voice.locale()),
                        voice.cell(unit, share.cell())))
                .toList();
    }

    private String basis(Definition definition) {
        return voice.say("profile.basis." + definition.basis().name().toLowerCase(Locale.ROOT));
    }

    private String peers(@Nullable Comparison comparison, Unit unit) {
        return switch (comparison) {
            case null -> "";
            case Comparison.TooFew few -> voice.say("profile.few", few.peers());
            case Comparison.Spread spread ->
                voice.say(
                        "profile.spread",
                        spread.peers(),
                        unit.value(spread.median().value(), voice.locale()),
                        unit.plain(spread.lower().value(), voice.locale()),
                        unit.value(spread.upper().value(), voice.locale()));
        };
    }

    private static String arrow(Trend trend) {
        return switch (trend) {
            case Trend.Moved moved -> arrow(moved.difference());
            case Trend.Vouched vouched -> arrow(vouched.difference());
            case Trend.Broken b -> "";
            case Trend.Unknown u -> "";
        };
    }

    private static String arrow(BigDecimal difference) {
        return difference.signum() > 0 ? "↑" : difference.signum() < 0 ? "↓" : "→";
    }

    private String trend(Trend trend, Unit unit) {
        return switch (trend) {
            case Trend.Moved moved ->
                voice.say(
                        "profile.since",
                        difference(moved.difference(), unit),
                        moved.since().toString());
            case Trend.Vouched vouched ->
                voice.say(
                                "profile.since",
                                difference(vouched.difference(), unit),
                                vouched.since().toString()) + " ("
                        + vouched.note().in(voice.locale()) + ")";
            case Trend.Broken broken ->
                voice.say("profile.broken", String.valueOf(broken.by().from()));
            case Trend.Unknown u -> "";
        };
    }

    private String difference(BigDecimal difference, Unit unit) {
        return unit.difference(difference, voice.say("chart.points"), voice.locale());
    }
}
