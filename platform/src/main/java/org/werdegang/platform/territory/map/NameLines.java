package org.werdegang.platform.territory.map;

import java.util.ArrayList;
import java.util.List;

/** A territory's full name in up to three short lines, broken where a reader of German breaks it; for tiles. */
public final class NameLines {
    /** Ends of place names before which a hyphen may stand, the longest first. */
    private static final List<String> ENDS = List.of(
            "schwick", "wickede", "minkeln", "kirchen", "hausen", "scheid", "hövel", "hofen", "horst", "kamen", "stadt",
            "berg", "beck", "burg", "dorf", "feld", "fort", "heim", "kreis", "tal", "rop");

    private NameLines() {}

    /** The name in lines of about {@code most} letters, without what stands in brackets or behind a slash; a word that breaks nowhere stays whole. */
    public static List<String> of(String name, int most) {
        var lines = new ArrayList<String>();
        for (var word : name.replaceFirst(" *[(/].*", "").split(" +", 0)) {
            for (var part : parts(word, most)) {
                boolean joins = !lines.isEmpty()
                        && !lines.getLast().endsWith("-")
                        && lines.getLast().length() + 1 + part.length() <= most;
                if (joins) {
                    lines.set(lines.size() - 1, lines.getLast() + " " + part);
                } else {
                    lines.add(part);
                }
            }
        }
        return lines;
    }

    private static List<String> parts(String word, int most) {
        if (word.length() <= most) {
            return List.of(word);
        }
        int dash = word.indexOf('-', 1);
        if (dash > 0 && dash < word.length() - 1) {
            var parts = new ArrayList<>(parts(word.substring(0, dash + 1), most));
            parts.addAll(parts(word.substring(dash + 1), most));
            return parts;
        }
        String bare = word.endsWith("-") ? word.substring(0, word.length() - 1) : word;
        for (var end : ENDS) {
            int at = bare.length() - end.length();
            if (bare.endsWith(end) && at >= 3 && at < most) {
                return List.of(word.substring(0, at) + "-", word.substring(at));
            }
        }
        return List.of(word);
    }
}
