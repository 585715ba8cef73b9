package org.werdegang.platform.territory.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against PROJ 9.5.1 (pyproj 3.7.2), {@code Transformer.from_crs(25832, 4258, always_xy=True)}. */
class Utm32ReferenceTest {
    /** A tenth of a millimetre on the ground: PROJ prints ten decimals. */
    private static final double DEGREES = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "362000, 5702000, 7.0138745321, 51.4523423928",
        "356000.5, 5645500.25, 6.9502516776, 50.9431206294",
        "280000, 5200000, 6.1106247323, 46.9170554021",
        "920000, 6090000, 15.5349340959, 54.7807780607",
        "500000, 5600000, 9.0, 50.5519323838"
    })
    void gives_the_degrees_that_proj_gives(double easting, double northing, double longitude, double latitude) {
        var point = Utm32.toDegrees(easting, northing);

        assertThat(point.x).isCloseTo(longitude, within(DEGREES));
        assertThat(point.y).isCloseTo(latitude, within(DEGREES));
    }
}
