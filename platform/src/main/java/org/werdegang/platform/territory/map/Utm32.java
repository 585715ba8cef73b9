package org.werdegang.platform.territory.map;

import org.locationtech.jts.geom.Coordinate;

/**
 * From UTM zone 32 north on GRS80 (EPSG:25832, metres) to geographic coordinates (EPSG:4258, degrees), which at map
 * scale are WGS 84.
 * <p>Domain: the zone and some degrees around it. Error below a millimetre. Pure. Source: Krüger's series in the third
 * flattening n to order 4, as printed in Karney (2011), Transverse Mercator with an accuracy of a few nanometers,
 * J Geod 85:475, eqs. 10–15, 21, 36; checked in {@code Utm32ReferenceTest} against PROJ.
 */
final class Utm32 {
    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257222101;
    private static final double N = F / (2 - F);
    private static final double E2 = F * (2 - F);
    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING = 500_000;
    private static final double CENTRAL_MERIDIAN = 9;
    private static final double RECTIFYING_RADIUS = A / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double[] BETA = {
        N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96 - N * N * N * N / 360,
        N * N / 48 + N * N * N / 15 - 437 * N * N * N * N / 1440,
        17 * N * N * N / 480 - 37 * N * N * N * N / 840,
        4397 * N * N * N * N / 161280
    };

    private Utm32() {}

    /** Longitude and latitude in degrees of a point in metres. */
    static Coordinate toDegrees(double easting, double northing) {
        double xi = northing / (SCALE * RECTIFYING_RADIUS);
        double eta = (easting - FALSE_EASTING) / (SCALE * RECTIFYING_RADIUS);
        double xiSphere = xi;
        double etaSphere = eta;
        for (int j = 0; j < BETA.length; j++) {
            xiSphere -= BETA[j] * Math.sin(2 * (j + 1) * xi) * Math.cosh(2 * (j + 1) * eta);
            etaSphere -= BETA[j] * Math.cos(2 * (j + 1) * xi) * Math.sinh(2 * (j + 1) * eta);
        }
        double longitude = Math.atan2(Math.sinh(etaSphere), Math.cos(xiSphere));
        double conformal = Math.sin(xiSphere) / Math.hypot(Math.sinh(etaSphere), Math.cos(xiSphere));
        return new Coordinate(
                CENTRAL_MERIDIAN + Math.toDegrees(longitude), Math.toDegrees(Math.atan(geographic(conformal))));
    }

    /** The tangent of the geographic latitude by Newton's method from that of the conformal latitude. */
    private static double geographic(double conformal) {
        double e = Math.sqrt(E2);
        double tau = conformal;
        for (int i = 0; i < 5; i++) {
            double sec = Math.hypot(1, tau);
            double sigma = Math.sinh(e * atanh(e * tau / sec));
            double guess = tau * Math.hypot(1, sigma) - sigma * sec;
            tau += (conformal - guess) / Math.hypot(1, guess) * (1 + (1 - E2) * tau * tau) / ((1 - E2) * sec);
        }
        return tau;
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
