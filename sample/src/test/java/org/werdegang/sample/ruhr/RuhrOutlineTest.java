package org.werdegang.sample.ruhr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The outline of the Ruhr: its territories, trees and tile maps. */
class RuhrOutlineTest {
    private final List<Area> areas = Ruhr.territories();
    private final List<Place> places = Ruhr.memberships();
    private final List<Tile> tiles = Ruhr.tiles();

    @Test
    void the_ruhr_has_53_municipalities_in_15_districts() {
        assertThat(ofLevel("municipality")).hasSize(53).allMatch(key -> key.matches("05\\d{6}"));
        assertThat(ofLevel("district")).hasSize(15).allMatch(key -> key.matches("05\\d{3}"));
        assertThat(areas).extracting(Area::key).doesNotHaveDuplicates();
    }

    @Test
    void each_municipality_lies_in_the_district_that_its_key_begins_with() {
        var parents = places.stream()
                .filter(place -> place.tree().equals("district"))
                .collect(Collectors.toMap(Place::child, Place::parent));

        assertThat(parents.keySet()).isEqualTo(ofLevel("municipality"));
        assertThat(parents).allSatisfy((child, parent) -> assertThat(child).startsWith(parent));
    }

    @Test
    void each_district_stands_once_in_state_regional_association_initiative_and_agency() {
        for (String tree : List.of("state", "regional-association", "initiative", "agency")) {
            var children = places.stream()
                    .filter(place -> place.tree().equals(tree) && place.child().length() == 5)
                    .map(Place::child);
            assertThat(children).as(tree).containsExactlyInAnyOrderElementsOf(ofLevel("district"));
        }
    }

    @Test
    void every_place_names_territories_that_exist() {
        var keys = areas.stream().map(Area::key).collect(Collectors.toSet());

        assertThat(places).allMatch(place -> keys.contains(place.child()) && keys.contains(place.parent()));
    }

    @Test
    void a_regional_key_repeats_the_municipality_key() {
        assertThat(areas)
                .filteredOn(area -> area.level().equals("municipality"))
                .allSatisfy(area -> assertThat(
                                area.ars12().substring(0, 5) + area.ars12().substring(9))
                        .isEqualTo(area.key()));
    }

    @Test
    void each_level_has_a_tile_of_its_own_for_everybody_and_no_gap_splits_the_map() {
        for (String level : List.of("municipality", "district")) {
            var map = tilesOf(level);

            assertThat(map.keySet()).isEqualTo(ofLevel(level));
            assertThat(map.values().stream().map(tile -> tile.column() + "/" + tile.row()))
                    .doesNotHaveDuplicates();
            assertThat(isOnePiece(map.values())).as(level).isTrue();
        }
    }

    @Test
    void the_tiles_of_each_district_hang_together() {
        var byDistrict = tilesOf("municipality").values().stream()
                .collect(Collectors.groupingBy(tile -> tile.key().substring(0, 5)));

        assertThat(byDistrict)
                .hasSize(15)
                .allSatisfy((district, its) -> assertThat(isOnePiece(its)).isTrue());
    }

    @Test
    void neighbours_are_neighbours_on_the_tile_map() throws Exception {
        var real = RealBorders.neighbours();
        var map = tilesOf("municipality");

        long kept = real.stream()
                .filter(pair -> tile(map, pair.getFirst()).touches(tile(map, pair.getLast())))
                .count();

        assertThat(kept).as("of " + real.size() + " pairs").isGreaterThanOrEqualTo(real.size() * 88L / 100);
    }

    private static Tile tile(Map<String, Tile> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private Set<String> ofLevel(String level) {
        return areas.stream()
                .filter(area -> area.level().equals(level))
                .map(Area::key)
                .collect(Collectors.toSet());
    }

    private Map<String, Tile> tilesOf(String level) {
        return tiles.stream().filter(tile -> tile.level().equals(level)).collect(Collectors.toMap(Tile::key, t -> t));
    }

    private static boolean isOnePiece(Collection<Tile> all) {
        var unseen = new HashSet<>(all);
        var todo = new ArrayDeque<Tile>();
        var first = unseen.iterator().next();
        unseen.remove(first);
        todo.add(first);
        while (!todo.isEmpty()) {
            var here = todo.remove();
            var reached = unseen.stream().filter(here::beside).toList();
            reached.forEach(unseen::remove);
            todo.addAll(reached);
        }
        return unseen.isEmpty();
    }
}
