package org.werdegang.platform.territory.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.werdegang.platform.territory.Territory;

/** Names of at most four letters that fit a square and tell neighbours apart; the full name always stands beside. */
final class ShortNames {
    private static final int LENGTH = 4;
    private static final Set<String> KINDS = Set.of("Kreis", "Landkreis", "Stadt", "Regionalverband");

    private ShortNames() {}

    /** A short name for each key: the first letters, and where these are taken, first letters and a later one; Hamm stays whole. */
    static Map<String, String> of(List<Territory> territories) {
        var names = new HashMap<String, String>();
        var taken = new HashSet<String>();
        var wholeFirst = territories.stream()
                .sorted(Comparator.comparing(
                        territory -> significant(territory.nameDe()).length() > LENGTH))
                .toList();
        for (var territory : wholeFirst) {
            names.put(territory.key(), free(significant(territory.nameDe()), taken));
        }
        return names;
    }

    private static String significant(String name) {
        for (var word : name.split(" ", -1)) {
            if (!word.isBlank() && !KINDS.contains(word)) {
                return word;
            }
        }
        return name;
    }

    private static String free(String word, Set<String> taken) {
        String start = word.substring(0, Math.min(LENGTH, word.length()));
        if (taken.add(start)) {
            return start;
        }
        String shorter = word.substring(0, Math.min(LENGTH - 1, word.length()));
        for (int i = shorter.length(); i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i)) && taken.add(shorter + word.charAt(i))) {
                return shorter + word.charAt(i);
            }
        }
        for (int i = 2; ; i++) {
            if (taken.add(shorter + i)) {
                return shorter + i;
            }
        }
    }
}
