package org.werdegang.platform.measurement.peers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.vocabulary.Refused;

/**
 * One version of how the territories of a level fall into groups of their like.
 *
 * @param name what the clustering is called
 * @param rule by which rule a territory falls into its cluster
 * @param source who made the rule, and from which figures it was applied
 * @param version counts from 1 within the level; 0 for a draft
 * @param validFrom the first day on which comparisons use it
 */
public record ClusterSet(
        Level level, int version, Words name, Words rule, String source, LocalDate validFrom, List<Cluster> clusters) {
    /**
     * Territories that are alike.
     *
     * @param key short, the same in every language
     * @param members keys of its territories, in order
     */
    public record Cluster(String key, Words name, List<String> members) {
        public Cluster {
            members = members.stream().sorted().toList();
        }
    }

    public ClusterSet {
        clusters = List.copyOf(clusters);
        if (source.isBlank() || rule.de().isBlank()) {
            throw new Refused("peers.source.missing");
        }
        var seen = new HashMap<String, String>();
        for (var cluster : clusters) {
            for (var member : cluster.members()) {
                var other = seen.put(member, cluster.name().de());
                if (other != null) {
                    throw new Refused(
                            "peers.member.twice", member, other, cluster.name().de());
                }
            }
        }
    }

    /** The cluster in which that territory lies. */
    public Optional<Cluster> of(String territory) {
        return clusters.stream().filter(c -> c.members().contains(territory)).findFirst();
    }

    ClusterSet numbered(int number) {
        return new ClusterSet(level, number, name, rule, source, validFrom, clusters);
    }
}
