package org.werdegang.platform.partners.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.territory.TerritoryChanges.Beginning;
import org.werdegang.platform.territory.TerritoryChanges.Share;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.vocabulary.Refused;

/** What somebody wants to change about territories: it can say beforehand what it will do, and do it. */
sealed interface Change {
    /** One sentence of the check page. */
    record Sentence(String key, List<Object> details) {
        static Sentence of(String key, Object... details) {
            return new Sentence(key, List.of(details));
        }
    }

    /** What will have happened afterwards, in sentences. */
    List<Sentence> says();

    /** @throws Refused if the territories do not allow it */
    void apply(TerritoryChanges changes, Caller by);

    /** The field to which a refusal belongs. */
    String field(Refused refused);

    record Merger(List<Territory> ending, Beginning into, LocalDate on) implements Change {
        @Override
        public List<Sentence> says() {
            var says = new ArrayList<Sentence>();
            ending.forEach(
                    old -> says.add(Sentence.of("partners.area.ends", old.nameDe(), old.key(), on.minusDays(1))));
            says.add(Sentence.of("partners.area.begins", into.nameDe(), into.key(), on));
            says.add(Sentence.of("partners.area.merge.takes", into.nameDe()));
            return says;
        }

        @Override
        public void apply(TerritoryChanges changes, Caller by) {
            changes.merge(ending.stream().map(Territory::key).toList(), into, on, by);
        }

        @Override
        public String field(Refused refused) {
            return refused.key().equals("territory.key.taken") ? "key" : "keys";
        }
    }

    record Split(Territory old, List<Share> parts, LocalDate on) implements Change {
        @Override
        public List<Sentence> says() {
            var says = new ArrayList<Sentence>();
            says.add(Sentence.of("partners.area.ends", old.nameDe(), old.key(), on.minusDays(1)));
            parts.forEach(share -> says.add(Sentence.of(
                    "partners.area.part", share.part().nameDe(), share.part().key(), on, share.weight())));
            says.add(Sentence.of("partners.area.split.estimated"));
            return says;
        }

        @Override
        public void apply(TerritoryChanges changes, Caller by) {
            changes.split(old.key(), parts, on, by);
        }

        @Override
        public String field(Refused refused) {
            return refused.key().equals("territory.ended") ? "key" : "parts";
        }
    }

    record Renaming(Territory old, String nameDe, String nameEn, LocalDate on) implements Change {
        @Override
        public List<Sentence> says() {
            return List.of(
                    Sentence.of("partners.area.renamed", old.nameDe(), old.key(), nameDe, on),
                    Sentence.of("partners.area.renamed.before", old.nameDe(), on.minusDays(1)));
        }

        @Override
        public void apply(TerritoryChanges changes, Caller by) {
            changes.rename(old.key(), nameDe, nameEn, on, by);
        }

        @Override
        public String field(Refused refused) {
            return "key";
        }
    }

    record Move(Tree tree, Territory child, Territory parent, LocalDate on) implements Change {
        @Override
        public List<Sentence> says() {
            return List.of(
                    Sentence.of("partners.area.moved", child.nameDe(), parent.nameDe(), on),
                    Sentence.of("partners.area.moved.before"));
        }

        @Override
        public void apply(TerritoryChanges changes, Caller by) {
            changes.reparent(tree, child.key(), parent.key(), on, by);
        }

        @Override
        public String field(Refused refused) {
            return refused.key().equals("territory.circle") ? "parent" : "key";
        }
    }

    /** The territory of that key on that day. */
    static Territory known(Atlas atlas, String key, LocalDate day) {
        return atlas.find(key, day).orElseThrow(() -> new Refused("territory.unknown", key, day));
    }

    /** The fields that must be filled in, with what to say if one is empty. */
    Map<String, String> REQUIRED = Map.of(
            "keys", "partners.area.keys.missing",
            "key", "partners.area.key.missing",
            "parts", "partners.area.parts.missing",
            "parent", "partners.area.parent.missing",
            "nameDe", "partners.area.name.missing",
            "nameEn", "partners.area.name.missing",
            "on", "partners.area.on.missing");
}
