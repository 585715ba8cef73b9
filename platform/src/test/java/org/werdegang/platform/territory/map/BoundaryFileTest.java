package org.werdegang.platform.territory.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Polygon;
import org.werdegang.platform.vocabulary.Refused;

class BoundaryFileTest {
    private static final String SQUARE = "[[7,51],[7.1,51],[7.1,51.1],[7,51.1],[7,51]]";

    @TempDir
    private Path folder;

    @Test
    void reads_keys_names_and_attribution() throws IOException {
        var file = read("""
                {"type":"FeatureCollection","name":"Grenzen, © GeoBasis-DE / BKG 2021","license":"dl-de/by-2-0",
                 "features":[{"type":"Feature","properties":{"ARS":"051130000000","GEN":"Essen"},
                              "geometry":{"type":"Polygon","coordinates":[%s]}}]}""".formatted(SQUARE));

        assertThat(file.attribution()).isEqualTo("© GeoBasis-DE / BKG 2021, dl-de/by-2-0");
        assertThat(file.features()).singleElement().satisfies(feature -> {
            assertThat(feature.key()).isEqualTo("05113000");
            assertThat(feature.name()).isEqualTo("Essen");
        });
    }

    @Test
    void turns_a_ring_that_runs_the_wrong_way() throws IOException {
        var file = read(essen("[[7,51],[7,51.1],[7.1,51.1],[7.1,51],[7,51]]"));

        var shape = (Polygon) file.features().getFirst().shape();
        assertThat(Orientation.isCCW(shape.getExteriorRing().getCoordinates())).isTrue();
    }

    @Test
    void reads_metres_of_utm_32_by_their_magnitude_or_by_the_named_system() throws IOException {
        String metres = "[[362000,5702000],[363000,5702000],[363000,5703000],[362000,5703000],[362000,5702000]]";

        var byMagnitude = read(essen(metres));
        var named = read(essen(metres)
                .replace(
                        "\"features\"",
                        "\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::25832\"}},\"features\""));

        var corner = byMagnitude.features().getFirst().shape().getCoordinate();
        assertThat(corner.x).isCloseTo(7.0138745, within(1e-6));
        assertThat(corner.y).isCloseTo(51.4523424, within(1e-6));
        assertThat(named.features()).isEqualTo(byMagnitude.features());
    }

    @Test
    void refuses_a_boundary_that_crosses_itself_and_names_feature_and_place() throws IOException {
        refused(
                essen("[[7,51],[7.1,51.1],[7.1,51],[7,51.1],[7,51]]"),
                "territory.boundaries.crossing",
                "[7.05, 51.05]");
    }

    @Test
    void refuses_a_ring_that_does_not_close() throws IOException {
        refused(essen("[[7,51],[7.1,51],[7.1,51.1],[7,51.1]]"), "territory.boundaries.open", "[7.0, 51.1]");
    }

    @Test
    void refuses_a_ring_of_three_points() throws IOException {
        refused(essen("[[7,51],[7.1,51],[7,51]]"), "territory.boundaries.ring", "[7.0, 51.0]");
    }

    @Test
    void refuses_swapped_axes() throws IOException {
        refused(essen("[[51,7],[51,7.1],[51.1,7.1],[51.1,7],[51,7]]"), "territory.boundaries.swapped", "[51.0, 7.0]");
    }

    @Test
    void refuses_points_that_are_elsewhere_or_no_numbers() throws IOException {
        refused(essen("[[0,0],[1,0],[1,1],[0,1],[0,0]]"), "territory.boundaries.outside", "[0.0, 0.0]");
        refused(essen("[[\"x\",null],[1,0],[1,1],[0,1]]"), "territory.boundaries.outside", "[NaN, NaN]");
    }

    @Test
    void refuses_a_point_where_an_area_belongs() throws IOException {
        refused(
                essen(SQUARE)
                        .replace("\"Polygon\",\"coordinates\":[" + SQUARE + "]", "\"Point\",\"coordinates\":[7,51]"),
                "territory.boundaries.type",
                "Point");
    }

    @Test
    void names_every_broken_feature_at_once() throws IOException {
        String bad = feature("Essen", "[[7,51],[7.1,51.1],[7.1,51],[7,51.1],[7,51]]");
        var file = write(collection(bad + "," + bad.replace("Essen", "Herne")));

        assertThatThrownBy(() -> BoundaryFile.read(file)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.details().getFirst()).isEqualTo("Essen");
            assertThat(refused.details().getLast().toString()).contains("Herne");
        });
    }

    @Test
    void refuses_what_is_no_geojson_and_says_the_line() throws IOException {
        var broken = write("{\n\"type\": oops\n}");
        var other = write("{\"type\":\"Feature\"}");
        var foreign = write(collection(feature("Essen", SQUARE))
                .replace("\"features\"", "\"crs\":{\"properties\":{\"name\":\"EPSG:31466\"}},\"features\""));

        assertThatThrownBy(() -> BoundaryFile.read(broken))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.details()).contains(2));
        assertThatThrownBy(() -> BoundaryFile.read(other))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("territory.boundaries.not-geojson"));
        assertThatThrownBy(() -> BoundaryFile.read(foreign))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.details()).contains("EPSG:31466"));
        assertThatThrownBy(() -> BoundaryFile.read(folder.resolve("none.geojson")))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("territory.boundaries.unreadable"));
    }

    private void refused(String json, String key, String place) throws IOException {
        var file = write(json);
        assertThatThrownBy(() -> BoundaryFile.read(file)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.details()).startsWith("Essen", place);
        });
    }

    private BoundaryFile read(String json) throws IOException {
        return BoundaryFile.read(write(json));
    }

    private Path write(String json) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "boundaries", ".geojson"), json);
    }

    private static String essen(String ring) {
        return collection(feature("Essen", ring));
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String feature(String name, String ring) {
        return """
                {"type":"Feature","properties":{"AGS":"05113000","GEN":"%s"},
                 "geometry":{"type":"Polygon","coordinates":[%s]}}""".formatted(name, ring);
    }
}
