package org.werdegang.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All findings of one reading: counted, the first of them kept. */
final class Problems {
    private static final int MOST_SAID = 100_000;

    private final int max;
    private final List<Problem> kept = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private final long[] counts = new long[Severity.values().length];

    Problems(int max) {
        this.max = max;
    }

    void add(Severity severity, String key, Place place, Object... details) {
        counts[severity.ordinal()]++;
        if (kept.size() < max) {
            List<String> texts = new ArrayList<>(details.length);
            for (Object detail : details) {
                texts.add(shorten(String.valueOf(detail)));
            }
            kept.add(new Problem(severity, key, place, texts));
        }
    }

    /** Whether there is room for another one: if not, counting it is enough. */
    boolean full() {
        return kept.size() >= max;
    }

    void count(Severity severity) {
        counts[severity.ordinal()]++;
    }

    /** Says a thing once for the whole file. */
    void once(Severity severity, String key, Place place, Object... details) {
        if (said.add(key)) {
            add(severity, key, place, details);
        }
    }

    /** Says a thing once about one part of the file, named by {@code about}. */
    void onceAbout(Severity severity, String key, String about, Place place, Object... details) {
        if (said.size() < MOST_SAID && said.add(key + '\n' + about)) {
            add(severity, key, place, details);
        }
    }

    long of(Severity severity) {
        return counts[severity.ordinal()];
    }

    List<Problem> kept() {
        return kept;
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 77) + "…";
    }
}
