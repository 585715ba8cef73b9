package org.werdegang.sample.ruhr;

import java.util.List;

/**
 * How the territories of one level fall into groups of their like, by a rule over one official figure.
 *
 * @param level {@code municipality} or {@code district}
 * @param ruleDe by which rule a territory falls into its group, in German
 * @param source who made the rule, and from which figures
 */
public record Clustering(
        String level, String nameDe, String nameEn, String ruleDe, String ruleEn, String source, List<Group> groups) {
    public Clustering {
        groups = List.copyOf(groups);
    }

    /** Territories that are alike. */
    public record Group(String key, String nameDe, String nameEn, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }
}
