package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Policy;
import org.werdegang.platform.Platform;
import org.werdegang.platform.vocabulary.Period;

/** Fetches the values that a view may know, in one query for several indicators. */
@Component
class Grids {
    private static final int EVER = 9999_12_31;

    private final Dictionary dictionary;
    private final BatchStore batches;
    private final ValueRows rows;
    private volatile Inventory inventory = new Inventory(-1, Map.of(), Map.of());
    private volatile Spans spans = new Spans(-1, List.of());

    /** What all batches cover, and until when that holds. */
    private record Spans(long revision, List<ValueRows.Span> all) {}

    Grids(Dictionary dictionary, BatchStore batches, ValueRows rows) {
        this.dictionary = dictionary;
        this.batches = batches;
        this.rows = rows;
    }

    /**
     * The values of several indicators at several places.
     *
     * @param keys the territories whose values are wanted
     * @param wanted the series that are wanted
     * @param year the only year that is wanted; 0 for any
     */
    Fetched fetch(List<String> indicators, Set<String> keys, View view, Predicate<Inventory.Entry> wanted, int year) {
        var inventory = inventory();
        var series = new HashMap<Integer, Inventory.Entry>();
        indicators.forEach(indicator ->
                inventory.of(indicator).stream().filter(wanted).forEach(entry -> series.put(entry.id(), entry)));
        var fetched = new Fetched(new HashMap<>());
        if (!series.isEmpty()) {
            var visible = visible(series.values(), view);
            var places = inventory.placesOf(keys);
            int first = year * 10_000;
            int last = year > 0 ? first + 9999 : view.until() == null ? EVER : view.until() * 10_000 + 9999;
            for (var row : rows.read(series.keySet(), places.keySet(), first, last, visible.keySet())) {
                var about = series.get(row.series());
                var from = visible.get(row.batch());
                var place = places.get(row.place());
                if (about != null && from != null && place != null) {
                    fetched.add(
                            about.indicator(), place, new Grid.Candidate(about.lane(), place.territory(), row, from));
                }
            }
        }
        return fetched;
    }

    private Inventory inventory() {
        long revision = batches.revision();
        var last = inventory;
        if (last.revision() != revision) {
            last = dictionary.inventory(revision);
            inventory = last;
        }
        return last;
    }

    /** The latest day up to {@code stand} on which something of that indicator became known to anybody. */
    LocalDate lastNews(String indicator, LocalDate stand) {
        return batches.lastNews(sources(inventory().of(indicator)), stand);
    }

    /** The days on which batches of an indicator became known to that reader, the earliest first. */
    List<LocalDate> vintages(String indicator, View view) {
        return batches.readable(sources(inventory().of(indicator))).stream()
                .filter(batch -> view.policy().passes(origin(batch.source(), batch.knownFrom())))
                .flatMap(batch -> Stream.ofNullable(batch.knownFrom()))
                .distinct()
                .sorted()
                .toList();
    }

    /** What every source has contributed that this view may know, ordered by the source's key and owner. */
    List<Contribution> contributions(View view) {
        var indicators = inventory().indicatorsOfSources();
        var bySource = new TreeMap<String, List<BatchStore.Stored>>();
        var codes = new HashMap<String, SortedSet<String>>();
        indicators.forEach((source, ofSource) -> {
            for (var batch : batches.readable(List.of(source))) {
                if (batch.knownFrom() != null
                        && !batch.knownFrom().isAfter(view.stand())
                        && view.policy().passes(origin(batch.source(), batch.knownFrom()))) {
                    String key = batch.source().key() + '\n' + batch.source().owner();
                    bySource.computeIfAbsent(key, k -> new ArrayList<>()).add(batch);
                    codes.put(key, ofSource);
                }
            }
        });
        var found = new ArrayList<Contribution>();
        bySource.forEach((key, known) -> {
            known.sort(Comparator.comparingLong(BatchStore.Stored::sequence));
            var latest = known.getLast();
            found.add(new Contribution(
                    origin(latest.source(), latest.knownFrom()),
                    known.stream()
                            .flatMap(batch -> Stream.ofNullable(batch.knownFrom()))
                            .distinct()
                            .sorted()
                            .toList(),
                    List.copyOf(codes.getOrDefault(key, Collections.emptySortedSet()))));
        });
        return found;
    }

    /** What there is of each indicator that the view lets out; indicators without such values are left out. */
    Map<String, Coverage> coverage(List<String> indicators, View view) {
        var inventory = inventory();
        var series = new HashMap<Integer, Inventory.Entry>();
        indicators.forEach(indicator -> inventory.of(indicator).forEach(entry -> series.put(entry.id(), entry)));
        var known = new HashMap<Integer, BatchStore.Stored>();
        for (var batch : batches.readable(sources(series.values()))) {
            var day = batch.knownFrom();
            if (day != null && !day.isAfter(view.stand()) && view.policy().passes(origin(batch.source(), day))) {
                known.put(batch.id(), batch);
            }
        }
        var coverage = new LinkedHashMap<String, Coverage>();
        for (var span : spans()) {
            var about = series.get(span.series());
            var batch = known.get(span.batch());
            if (about != null && batch != null && batch.knownFrom() != null) {
                var one = new Coverage(
                        about.indicator(),
                        Period.ofCode(span.first()),
                        Period.ofCode(span.last()),
                        batch.knownFrom(),
                        batch.source().invented());
                coverage.merge(about.indicator(), one, Coverage::with);
            }
        }
        return coverage;
    }

    private List<ValueRows.Span> spans() {
        long revision = batches.revision();
        var last = spans;
        if (last.revision != revision) {
            last = new Spans(revision, rows.spans());
            spans = last;
        }
        return last.all;
    }

    private static List<Integer> sources(Collection<Inventory.Entry> series) {
        return series.stream().map(Inventory.Entry::source).distinct().toList();
    }

    private Map<Integer, Grid.Visible> visible(Collection<Inventory.Entry> series, View view) {
        var visible = new HashMap<Integer, Grid.Visible>();
        for (var batch : batches.readable(sources(series))) {
            boolean known = batch.knownFrom() != null && !batch.knownFrom().isAfter(view.stand());
            if (known || isOwn(batch, view)) {
                visible.put(
                        batch.id(),
                        Grid.Visible.of(origin(batch.source(), known ? batch.knownFrom() : null), batch.sequence()));
            }
        }
        return visible;
    }

    /** True if the reader's own organisation had stored the batch by then, though others do not know it yet. */
    private static boolean isOwn(BatchStore.Stored batch, View view) {
        LocalDate stored = batch.committedAt().atZoneSameInstant(Platform.ZONE).toLocalDate();
        return view.policy() instanceof Policy.OwnerReleased(String reader)
                && reader.equals(batch.source().owner())
                && !stored.isAfter(view.stand());
    }

    static Origin origin(Source s, @Nullable LocalDate known) {
        return new Origin(
                s.key(),
                s.title(),
                s.publisher(),
                s.licence(),
                s.attribution(),
                s.reference(),
                s.retrieved(),
                s.owner(),
                s.ownerName(),
                s.official() && known != null,
                s.invented(),
                known);
    }
}
