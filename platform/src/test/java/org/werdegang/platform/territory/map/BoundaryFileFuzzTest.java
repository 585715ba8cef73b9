package org.werdegang.platform.territory.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.werdegang.platform.text.Texts;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.sample.Damage;

/** Whatever a file of boundaries is, it is read, or refused with a sentence (CONTRIBUTING.md says how to look for more). */
class BoundaryFileFuzzTest {
    private static final Texts TEXTS = Texts.standalone();
    private static final Path OFFICIAL = Path.of(System.getProperty("werdegang.root", ".."))
            .resolve("../shared/data/official/rvr_gemeinden_vg5000_2021.geojson");
    private static final String FEATURE = """
            {"type":"FeatureCollection","name":"Grenzen, © GeoBasis-DE / BKG 2021","license":"dl-de/by-2-0",
             "crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},
             "features":[{"type":"Feature","id":"7","properties":{"ARS":"051130000000","GEN":"Essen"},
              "geometry":{"type":"%s","coordinates":%s}}]}""";

    static List<byte[]> seeds() {
        var seeds = new ArrayList<byte[]>();
        String ring = "[[362000,5702000],[363000,5702000],[363000,5703000],[362000,5703000],[362000,5702000]]";
        seeds.add(FEATURE.formatted("Polygon", "[" + ring + "]").getBytes(UTF_8));
        seeds.add(FEATURE.formatted("MultiPolygon", "[[" + ring + "]]").getBytes(UTF_8));
        seeds.add(FEATURE.formatted("Point", "[7,51]").replace("25832", "4326").getBytes(UTF_8));
        try {
            if (Files.exists(OFFICIAL)) {
                seeds.add(Files.readAllBytes(OFFICIAL));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seeds;
    }

    static Stream<byte[]> whole() {
        return seeds().stream();
    }

    @MethodSource("whole")
    @FuzzTest(maxDuration = "5m")
    void boundaries_of_any_kind(byte @NotNull [] content) throws IOException {
        var file = Files.write(Files.createTempFile("boundaries", ".geojson"), content);
        try {
            var read = BoundaryFile.read(file);
            assertThat(read.features()).isNotEmpty().allSatisfy(feature -> {
                assertThat(feature.key()).isNotBlank();
                assertThat(feature.shape().isValid()).isTrue();
            });
        } catch (Refused refused) {
            assertThat(TEXTS.say(Locale.GERMAN, refused)).isNotBlank().doesNotStartWith("territory.");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void damaged_boundaries() throws IOException {
        for (byte[] damaged : Damage.of(seeds(), 100).toList()) {
            boundaries_of_any_kind(damaged);
        }
    }

    @Test
    @Tag("long")
    void boundaries_damaged_many_times_more() throws IOException {
        for (var damaged = Damage.of(seeds(), 20_000).iterator(); damaged.hasNext(); ) {
            boundaries_of_any_kind(damaged.next());
        }
    }
}
