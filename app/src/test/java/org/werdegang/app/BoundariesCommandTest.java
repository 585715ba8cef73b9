package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.werdegang.platform.store.DatabaseSettings;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.map.TerritoryMaps;

/** The command on the demo's database while the demo serves. */
@Tag("long")
@Tag("5d")
class BoundariesCommandTest {
    private static final Path REAL = Path.of(System.getProperty("werdegang.root", ".."))
            .resolve("../shared/data/official/rvr_gemeinden_vg5000_2021.geojson");

    @TempDir
    private Path folder;

    @Test
    void real_boundaries_replace_the_tiles_and_a_broken_one_is_refused_by_its_name() throws IOException {
        assumeTrue(Files.exists(REAL), "The official boundaries are not on this machine.");
        var data = folder.resolve("data");
        try (var demo = Demo.start(data, 0)) {
            var sheet = demo.door(TerritoryMaps.class).sheet(Level.MUNICIPALITY, DemoRegion.TODAY);

            assertThat(run(demo, data, broken())).isEqualTo(Werdegang.REFUSED);
            assertThat(demo.door(TerritoryMaps.class).sheet(Level.MUNICIPALITY, DemoRegion.TODAY))
                    .isEqualTo(sheet);

            assertThat(run(demo, data, REAL)).isZero();
            var drawn = demo.door(TerritoryMaps.class).sheet(Level.MUNICIPALITY, DemoRegion.TODAY);
            assertThat(drawn.shapes()).hasSize(53);
            assertThat(drawn).isNotEqualTo(sheet);
        }
    }

    private Path broken() throws IOException {
        return Files.writeString(folder.resolve("broken.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature",
                 "properties": {"AGS": "05113000", "GEN": "Essen"},
                 "geometry": {"type": "Polygon",
                  "coordinates": [[[7.0, 51.4], [7.1, 51.5], [7.1, 51.4], [7.0, 51.5], [7.0, 51.4]]]}}]}
                """);
    }

    private int run(Demo demo, Path data, Path file) throws IOException {
        var database = demo.door(DatabaseSettings.class);
        var settings = Files.writeString(folder.resolve("settings.properties"), """
                werdegang.database.owner-user=%s
                werdegang.database.owner-password=%s
                werdegang.database.app-user=%s
                werdegang.database.app-password=%s
                """.formatted(
                        database.ownerUser(), database.ownerPassword(), database.appUser(), database.appPassword()));
        return Werdegang.commandLine()
                .execute(
                        "boundaries",
                        file.toString(),
                        "--database",
                        database.url(),
                        "--settings",
                        settings.toString(),
                        "--data",
                        data.toString());
    }
}
