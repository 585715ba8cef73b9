package org.werdegang.platform.territory.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.vocabulary.Refused;

/** Each test is undone at its end: keys of the real region may be in use elsewhere. */
@PlatformTest
@Transactional
class TerritoryMapsDbTest {
    private static final Caller SYSTEM = new Caller.Visitor();
    private static final Path OFFICIAL = Path.of(
            System.getProperty("werdegang.root"),
            "..",
            "shared",
            "data",
            "official",
            "rvr_gemeinden_vg5000_2021.geojson");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private TerritoryMaps maps;

    @Autowired
    private TerritoryChanges changes;

    @Autowired
    private Territories territories;

    @TempDir
    private Path folder;

    @Test
    void the_official_boundaries_become_a_region_and_its_maps() {
        assumeTrue(Files.exists(OFFICIAL), "the official boundaries are not on this machine");
        var list = maps.areasIn(OFFICIAL);
        assertThat(list.usable()).isTrue();
        changes.load(list.outline("test-region", "Ruhr", "Ruhr", LocalDate.of(2000, 1, 1)), SYSTEM);

        var replaced = maps.replaceBoundaries(OFFICIAL, SYSTEM);

        assertThat(replaced.drawn()).containsEntry(Level.MUNICIPALITY, 53).containsEntry(Level.DISTRICT, 15);
        assertThat(replaced.foreign()).isEmpty();
        assertThat(replaced.attribution()).contains("GeoBasis-DE / BKG 2021").contains("dl-de/by-2-0");
        var ruhr = territories.atlas().members("test-region", Level.MUNICIPALITY, TODAY);
        var sheet = maps.sheet(ruhr);
        assertThat(sheet.shapes()).hasSize(53).allSatisfy(shape -> {
            assertThat(shape.path()).startsWith("M").endsWith("Z");
            assertThat(shape.label()).isNotBlank();
            assertThat(shape.labelX()).isBetween(0.0, sheet.width());
            assertThat(shape.labelY()).isBetween(0.0, sheet.height());
        });
        assertThat(sheet.shapes()).extracting(MapShape::label).doesNotHaveDuplicates();
        assertThat(sheet.shapes().stream().mapToInt(s -> s.path().length()).sum())
                .isLessThan(20_000);
    }

    @Test
    void a_file_without_any_known_key_is_refused_and_names_the_first() throws IOException {
        var file = Files.writeString(folder.resolve("foreign.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"AGS":"16077001","GEN":"Altenburg"},
                 "geometry":{"type":"Polygon","coordinates":[[[12,51],[12.1,51],[12.1,51.1],[12,51]]]}}]}""");

        assertThatThrownBy(() -> maps.replaceBoundaries(file, SYSTEM))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("territory.boundaries.unknown");
                    assertThat(refused.details()).contains("16077001 Altenburg");
                });
    }

    @Test
    void without_tiles_territories_are_packed_into_a_square() {
        var area = List.of("s1", "s2", "s3", "s4", "s5");
        area.forEach(key -> changes.found(
                new TerritoryChanges.Beginning("test-" + key, Level.SOCIAL_SPACE, "Raum " + key, "Space " + key),
                LocalDate.of(2000, 1, 1),
                SYSTEM));
        var spaces = territories.atlas().all(Level.SOCIAL_SPACE, TODAY).stream()
                .filter(space -> space.key().startsWith("test-s"))
                .toList();

        var sheet = maps.sheet(spaces);

        assertThat(sheet.width()).isEqualTo(300);
        assertThat(sheet.height()).isEqualTo(200);
        assertThat(sheet.shapes()).extracting(MapShape::path).doesNotHaveDuplicates();
    }
}
