package org.werdegang.platform.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.territory.TerritoryChanges.Beginning;
import org.werdegang.platform.territory.TerritoryChanges.Share;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Refused;

@PlatformTest
class TerritoryChangesDbTest {
    private static final Caller SYSTEM = new Caller.Visitor();
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2025, 1, 1);

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Territories territories;

    @Autowired
    private TerritoryChanges changes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    @Tag("5a")
    void a_merger_ends_the_old_and_keeps_their_versions_for_older_values() {
        found("A", "B");

        var c = changes.merge(List.of(key("A"), key("B")), municipality("C"), CHANGE, SYSTEM);

        var atlas = territories.atlas();
        assertThat(atlas.find(key("A"), CHANGE.minusDays(1))).isPresent();
        assertThat(atlas.find(key("A"), CHANGE)).isEmpty();
        assertThat(parts(atlas.composition(c, CHANGE.minusYears(1)))).containsExactly(key("A"), key("B"));
        assertThat(atlas.find(key("C"), CHANGE)).contains(c);
    }

    @Test
    @Tag("5a")
    void a_merger_may_go_on_under_the_key_of_one_of_the_merged() {
        found("A", "B");

        var bigger = changes.merge(List.of(key("A"), key("B")), municipality("A"), CHANGE, SYSTEM);

        var atlas = territories.atlas();
        assertThat(atlas.versions(key("A"))).hasSize(2);
        assertThat(parts(atlas.composition(bigger, LONG_AGO))).containsExactly(key("A"), key("B"));
    }

    @Test
    @Tag("5a")
    void a_merged_territory_takes_over_shared_places_and_all_children() {
        found("A", "B", "Kreis", "Quartier");
        changes.reparent(Tree.DISTRICT, key("A"), key("Kreis"), LONG_AGO, SYSTEM);
        changes.reparent(Tree.DISTRICT, key("B"), key("Kreis"), LONG_AGO, SYSTEM);
        changes.reparent(Tree.SOCIAL_SPACE, key("Quartier"), key("B"), LONG_AGO, SYSTEM);

        changes.merge(List.of(key("A"), key("B")), municipality("C"), CHANGE, SYSTEM);

        var atlas = territories.atlas();
        assertThat(keys(atlas.children(Tree.DISTRICT, key("Kreis"), CHANGE))).containsExactly(key("C"));
        assertThat(keys(atlas.children(Tree.DISTRICT, key("Kreis"), CHANGE.minusDays(1))))
                .containsExactly(key("A"), key("B"));
        assertThat(keys(atlas.members(key("C"), Level.MUNICIPALITY, CHANGE))).contains(key("Quartier"));
    }

    @Test
    @Tag("5b")
    void a_split_is_estimated_by_its_weights() {
        found("C");

        var parts = changes.split(key("C"), List.of(share("D", "0.6"), share("E", "0.4")), CHANGE, SYSTEM);

        var atlas = territories.atlas();
        assertThat(atlas.composition(parts.getFirst(), LONG_AGO))
                .isInstanceOfSatisfying(Composition.Known.class, known -> {
                    assertThat(known.estimated()).isTrue();
                    assertThat(known.parts().getFirst().weight()).isEqualByComparingTo("0.6");
                });
        assertThat(atlas.composition(parts, LONG_AGO))
                .isInstanceOfSatisfying(
                        Composition.Known.class,
                        known -> assertThat(known.estimated()).isFalse());
    }

    @Test
    @Tag("5b")
    void refuses_weights_that_do_not_sum_to_one_and_says_the_sum() {
        found("C");

        assertThatThrownBy(() -> changes.split(key("C"), List.of(share("D", "0.6"), share("E", "0.3")), CHANGE, SYSTEM))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("territory.split.weights");
                    assertThat(refused.details()).contains(new BigDecimal("0.9"));
                });
    }

    @Test
    @Tag("5d")
    void re_parenting_leaves_what_was_known_before_as_it_was() throws InterruptedException {
        found("E", "old", "new");
        changes.reparent(Tree.AGENCY, key("E"), key("old"), LONG_AGO, SYSTEM);
        var edition = new AsKnown(clock.instant());
        Thread.sleep(2); // the database keeps microseconds, the clock may tick slower

        changes.reparent(Tree.AGENCY, key("E"), key("new"), LONG_AGO, SYSTEM);

        assertThat(territories.atlas().parents(key("E"), CHANGE))
                .extractingByKey(Tree.AGENCY)
                .extracting(Territory::key)
                .isEqualTo(key("new"));
        assertThat(territories.atlas(edition).parents(key("E"), CHANGE))
                .extractingByKey(Tree.AGENCY)
                .extracting(Territory::key)
                .isEqualTo(key("old"));
        assertThat(keys(territories.atlas(edition).children(Tree.AGENCY, key("old"), CHANGE)))
                .containsExactly(key("E"));
    }

    @Test
    @Tag("5c")
    void re_parenting_in_one_tree_leaves_the_others_alone() {
        found("E", "Kreis", "old", "new");
        changes.reparent(Tree.DISTRICT, key("E"), key("Kreis"), LONG_AGO, SYSTEM);
        changes.reparent(Tree.AGENCY, key("E"), key("old"), LONG_AGO, SYSTEM);

        changes.reparent(Tree.AGENCY, key("E"), key("new"), CHANGE, SYSTEM);

        var atlas = territories.atlas();
        assertThat(atlas.parents(key("E"), CHANGE.minusDays(1)).values())
                .extracting(Territory::key)
                .containsExactly(key("Kreis"), key("old"));
        assertThat(atlas.parents(key("E"), CHANGE).values())
                .extracting(Territory::key)
                .containsExactly(key("Kreis"), key("new"));
    }

    @Test
    void refuses_a_circle_of_places() {
        found("A", "B");
        changes.reparent(Tree.INITIATIVE, key("A"), key("B"), LONG_AGO, SYSTEM);

        assertThatThrownBy(() -> changes.reparent(Tree.INITIATIVE, key("B"), key("A"), LONG_AGO, SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("territory.circle"));
    }

    @Test
    void a_new_name_is_a_new_version_of_the_same_area() {
        found("A");

        var renamed = changes.rename(key("A"), "Neu", "New", CHANGE, SYSTEM);

        var atlas = territories.atlas();
        assertThat(atlas.versions(key("A"))).extracting(Territory::nameDe).containsExactly("A", "Neu");
        assertThat(parts(atlas.composition(renamed, LONG_AGO))).containsExactly(key("A"));
        assertThat(atlas.composition(atlas.versions(key("A")).getFirst(), CHANGE))
                .isInstanceOfSatisfying(
                        Composition.Known.class,
                        known -> assertThat(known.parts())
                                .extracting(Composition.Part::territory)
                                .containsExactly(renamed));
    }

    @Test
    void refuses_a_key_that_is_taken_and_one_that_is_unknown() {
        found("A");

        assertThatThrownBy(() -> changes.found(municipality("A"), CHANGE, SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("territory.key.taken"));
        assertThatThrownBy(() -> changes.rename(key("X"), "X", "X", CHANGE, SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("territory.unknown"));
    }

    @Test
    void the_database_itself_refuses_two_versions_of_a_key_on_one_day() {
        found("A");

        assertThatThrownBy(() ->
                        jdbc.sql("""
                INSERT INTO territory.version (id, key, level, name_de, name_en, in_de, in_en, valid_from, known_from)
                VALUES (?, ?, 'municipality', 'A', 'A', '', '', '2020-01-01', now())
                """).param(UUID.randomUUID()).param(key("A")).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("version_never_overlaps");
    }

    @Test
    void every_change_leaves_one_entry_in_the_journal() {
        found("A");
        changes.rename(key("A"), "Neu", "New", CHANGE, SYSTEM);

        assertThat(jdbc.sql("SELECT what FROM journal.entry WHERE subject = ? ORDER BY id")
                        .param(key("A"))
                        .query(String.class)
                        .list())
                .containsExactly("territory.founded", "territory.renamed");
    }

    @Test
    void loading_an_outline_twice_changes_nothing_the_second_time() {
        var outline = new Outline(
                "test " + own,
                List.of(
                        new Outline.Area(key("A"), Level.MUNICIPALITY, "A", "A", LONG_AGO, CHANGE.minusDays(1)),
                        new Outline.Area(key("B"), Level.MUNICIPALITY, "B", "B", CHANGE, null),
                        new Outline.Area(key("K"), Level.DISTRICT, "K", "K", LONG_AGO, null)),
                List.of(new Outline.Succession(key("A"), key("B"), CHANGE, BigDecimal.ONE, false)),
                List.of(new Outline.Place(Tree.DISTRICT, key("A"), key("K"), LONG_AGO, null)),
                List.of(new Outline.Tile(Level.MUNICIPALITY, key("A"), 1, 2)));
        changes.load(outline, SYSTEM);
        long entries = entries();

        changes.load(outline, SYSTEM);

        assertThat(entries()).isEqualTo(entries).isEqualTo(1);
        var atlas = territories.atlas();
        assertThat(keys(atlas.children(Tree.DISTRICT, key("K"), LONG_AGO))).containsExactly(key("A"));
        assertThat(parts(atlas.composition(atlas.find(key("B"), CHANGE).orElseThrow(), LONG_AGO)))
                .containsExactly(key("A"));
    }

    @Test
    void an_outline_counts_as_known_since_the_days_it_describes() {
        changes.load(
                new Outline(
                        "test " + own,
                        List.of(new Outline.Area(key("A"), Level.MUNICIPALITY, "A", "A", LONG_AGO, null)),
                        List.of(),
                        List.of(),
                        List.of()),
                SYSTEM);

        assertThat(territories.atlas(AsKnown.on(LocalDate.of(2010, 1, 1))).find(key("A"), CHANGE))
                .isPresent();
    }

    private long entries() {
        return jdbc.sql("SELECT count(*) FROM journal.entry WHERE subject = ?")
                .param("test " + own)
                .query(Long.class)
                .single();
    }

    private void found(String... names) {
        for (var name : names) {
            changes.found(municipality(name), LONG_AGO, SYSTEM);
        }
    }

    private Beginning municipality(String name) {
        return new Beginning(key(name), Level.MUNICIPALITY, name, name);
    }

    private Share share(String name, String weight) {
        return new Share(municipality(name), new BigDecimal(weight));
    }

    private String key(String name) {
        return own + "-" + name;
    }

    private static List<String> keys(List<Territory> found) {
        return found.stream().map(Territory::key).toList();
    }

    private static List<String> parts(Composition composition) {
        return ((Composition.Known) composition)
                .parts().stream().map(part -> part.territory().key()).toList();
    }
}
