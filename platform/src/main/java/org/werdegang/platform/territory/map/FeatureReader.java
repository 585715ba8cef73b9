package org.werdegang.platform.territory.map;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.werdegang.platform.vocabulary.Refused;
import tools.jackson.databind.JsonNode;

/** Reads one feature's polygons: closed rings that do not cross, in degrees, exterior rings counter-clockwise. */
final class FeatureReader {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** How the file's numbers are meant. */
    enum Projection {
        DEGREES,
        UTM32,
        /** The file does not say: numbers up to 180 are degrees, six and seven digits are UTM. */
        BY_MAGNITUDE
    }

    private final Projection projection;

    FeatureReader(Projection projection) {
        this.projection = projection;
    }

    /** @throws Refused with the feature's name, where it is broken, and how to mend it */
    Geometry read(JsonNode geometry, String name) {
        var polygons = new ArrayList<Polygon>();
        var coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygons.add(polygon(coordinates, name));
            case "MultiPolygon" -> coordinates.forEach(part -> polygons.add(polygon(part, name)));
            default ->
                throw new Refused(
                        "territory.boundaries.type", name, geometry.path("type").asString("null"), "");
        }
        if (polygons.isEmpty()) {
            throw new Refused("territory.boundaries.type", name, "empty", "");
        }
        Geometry shape = polygons.size() == 1
                ? polygons.getFirst()
                : SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        var check = new IsValidOp(shape).getValidationError();
        if (check != null) {
            throw new Refused("territory.boundaries.crossing", name, place(check.getCoordinate()), "");
        }
        return shape;
    }

    private Polygon polygon(JsonNode rings, String name) {
        if (rings.isEmpty()) {
            throw new Refused("territory.boundaries.ring", name, "", "");
        }
        var holes = new LinearRing[rings.size() - 1];
        for (int i = 1; i < rings.size(); i++) {
            holes[i - 1] = ring(rings.get(i), name, false);
        }
        return SHAPES.createPolygon(ring(rings.get(0), name, true), holes);
    }

    private LinearRing ring(JsonNode positions, String name, boolean exterior) {
        var points = new ArrayList<Coordinate>();
        for (var position : positions) {
            points.add(point(position, name));
        }
        if (points.size() < 4) {
            throw new Refused("territory.boundaries.ring", name, points.isEmpty() ? "" : place(points.getFirst()), "");
        }
        if (!points.getFirst().equals2D(points.getLast())) {
            throw new Refused("territory.boundaries.open", name, place(points.getLast()), "");
        }
        var ring = SHAPES.createLinearRing(points.toArray(Coordinate[]::new));
        boolean turned = Orientation.isCCW(ring.getCoordinateSequence()) != exterior;
        return turned ? ring.reverse() : ring;
    }

    private Coordinate point(JsonNode position, String name) {
        double x = position.path(0).asDouble(Double.NaN);
        double y = position.path(1).asDouble(Double.NaN);
        boolean degrees = projection == Projection.DEGREES || (projection == Projection.BY_MAGNITUDE && x <= 180);
        var point = degrees ? new Coordinate(x, y) : metres(x, y);
        if (point == null || !inCentralEurope(point)) {
            boolean swapped = point != null && inCentralEurope(new Coordinate(point.y, point.x));
            String key = swapped ? "territory.boundaries.swapped" : "territory.boundaries.outside";
            throw new Refused(key, name, "[" + x + ", " + y + "]", "");
        }
        return point;
    }

    private static @Nullable Coordinate metres(double easting, double northing) {
        boolean inZone = easting > 0 && easting < 1_000_000 && northing > 5_000_000 && northing < 6_300_000;
        return inZone ? Utm32.toDegrees(easting, northing) : null;
    }

    /** Also false for what is no number. */
    private static boolean inCentralEurope(Coordinate point) {
        return point.x >= 4 && point.x <= 18 && point.y >= 46 && point.y <= 56;
    }

    private static String place(Coordinate at) {
        return "[" + Math.round(at.x * 1e5) / 1e5 + ", " + Math.round(at.y * 1e5) / 1e5 + "]";
    }
}
