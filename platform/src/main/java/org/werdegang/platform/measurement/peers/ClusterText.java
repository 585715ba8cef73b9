package org.werdegang.platform.measurement.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.vocabulary.Refused;

/**
 * A clustering as people type it: one territory a line, {@code key; cluster; cluster in English}, the English name once
 * is enough.
 *
 * @param problems everything that is wrong, line by line
 */
record ClusterText(List<ClusterSet.Cluster> clusters, List<Refused> problems) {
    static ClusterText read(String text, Predicate<String> known) {
        var members = new LinkedHashMap<String, List<String>>();
        var english = new HashMap<String, String>();
        var lineOf = new HashMap<String, Integer>();
        var problems = new ArrayList<Refused>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] fields = line.split("[;\\t]", -1);
            String key = fields[0].strip();
            String name = fields.length > 1 ? fields[1].strip() : "";
            if (name.isEmpty()) {
                problems.add(new Refused("peers.line.cluster", number, line.strip()));
            } else if (!known.test(key)) {
                problems.add(new Refused("peers.line.unknown", number, key));
            } else if (lineOf.putIfAbsent(key, number) != null) {
                problems.add(new Refused("peers.line.twice", number, key, lineOf.get(key)));
            } else {
                members.computeIfAbsent(name, n -> new ArrayList<>()).add(key);
                if (fields.length > 2 && !fields[2].isBlank()) {
                    english.put(name, fields[2].strip());
                }
            }
        }
        if (members.isEmpty() && problems.isEmpty()) {
            problems.add(new Refused("peers.empty"));
        }
        return new ClusterText(clusters(members, english), problems);
    }

    private static List<ClusterSet.Cluster> clusters(Map<String, List<String>> members, Map<String, String> english) {
        var clusters = new ArrayList<ClusterSet.Cluster>();
        members.forEach((name, keys) -> clusters.add(
                new ClusterSet.Cluster(key(name), new Words(name, english.getOrDefault(name, name)), keys)));
        return clusters;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "-");
    }

    /** The same clustering, written so that {@link #read} understands it. */
    static String write(ClusterSet set) {
        var text = new StringBuilder();
        for (var cluster : set.clusters()) {
            for (var member : cluster.members()) {
                text.append(member)
                        .append("; ")
                        .append(cluster.name().de())
                        .append("; ")
                        .append(cluster.name().en())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
