package org.werdegang.platform.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds things by words as people type them: without regard to case, umlauts and endings, inside long German words, and
 * with small typing errors. For lists that fit into memory, up to some ten thousand things.
 */
public final class Search<T> {
    /*
     * Every word typed must be found in a thing. A word is found, in falling order of weight: whole, at the beginning, by
     * its stem, inside, or by trigrams (the measure of PostgreSQL's pg_trgm: shared over all). Words of the name count
     * twice as much as those of the description.
     */
    private static final double SIMILAR = 0.4;
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDING = Pattern.compile("(?:innen|ern|em|en|er|es|in|e|n|s)$");

    private final List<Entry<T>> entries = new ArrayList<>();

    private record Entry<T>(T thing, List<String> name, List<String> about) {}

    private record Hit<T>(T thing, double score) {}

    /** Adds a thing under its name and whatever else it may be looked for by. */
    public Search<T> add(T thing, String name, String about) {
        entries.add(new Entry<>(thing, words(name), words(about)));
        return this;
    }

    /** The things that fit, the best first; nothing for a search without a letter. */
    public List<T> find(String typed, int most) {
        var wanted = words(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var hits = new ArrayList<Hit<T>>();
        for (var entry : entries) {
            double score = score(entry, wanted);
            if (score > 0) {
                hits.add(new Hit<>(entry.thing, score));
            }
        }
        hits.sort(Comparator.comparingDouble((Hit<T> hit) -> hit.score).reversed());
        return hits.stream().limit(most).map(Hit::thing).toList();
    }

    private double score(Entry<T> entry, List<String> wanted) {
        double sum = 0;
        for (String word : wanted) {
            double best = Math.max(best(entry.name, word), best(entry.about, word) / 2);
            if (best == 0) {
                return 0;
            }
            sum += best;
        }
        // Of two names that hold the words, the shorter one is nearer to what was typed.
        return sum / wanted.size() + 0.1 / (1 + entry.name.size());
    }

    private static double best(List<String> words, String wanted) {
        double best = 0;
        for (String word : words) {
            best = Math.max(best, likeness(word, wanted));
        }
        return best;
    }

    /** Between 0 for unlike and 1 for equal. */
    static double likeness(String word, String wanted) {
        if (word.equals(wanted)) {
            return 1;
        }
        if (wanted.length() > 1 && word.startsWith(wanted)) {
            return 0.9;
        }
        if (stem(word).equals(stem(wanted))) {
            return 0.85;
        }
        if (wanted.length() > 3 && (word.contains(wanted) || word.contains(stem(wanted)))) {
            return 0.7;
        }
        if (wanted.length() < 4) {
            return 0;
        }
        double similar = similarity(word, wanted);
        return similar >= SIMILAR ? similar * 0.8 : 0;
    }

    private static String stem(String word) {
        String bare = ENDING.matcher(word).replaceFirst("");
        return bare.length() < 4 ? word : bare;
    }

    private static double similarity(String a, String b) {
        var shared = trigrams(a);
        var all = new HashSet<>(shared);
        var other = trigrams(b);
        shared.retainAll(other);
        all.addAll(other);
        return (double) shared.size() / all.size();
    }

    private static Set<String> trigrams(String word) {
        String padded = "  " + word + " ";
        var found = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            found.add(padded.substring(i, i + 3));
        }
        return found;
    }

    private static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String bare = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return APART.splitAsStream(bare)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
