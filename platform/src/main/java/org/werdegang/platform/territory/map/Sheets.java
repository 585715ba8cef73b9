package org.werdegang.platform.territory.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Draws boundaries as a map sheet: local projection, common borders simplified together, SVG path data. */
final class Sheets {
    /*
     * Equirectangular around the region's mean latitude: at the size of a region its error is far below a pixel.
     * CoverageSimplifier (Visvalingam–Whyatt on shared edges) keeps neighbours touching; the tolerance is in sheet units.
     */
    private static final double WIDTH = 1000;
    private static final double MARGIN = 4;
    private static final double TOLERANCE = 2;

    private Sheets() {}

    /** A sheet of shapes in degrees by key; labels are added later, when it is shown. */
    static MapSheet draw(Map<String, Geometry> degrees, String attribution) {
        var sorted = new TreeMap<>(degrees);
        var bounds = new Envelope();
        sorted.values().forEach(shape -> bounds.expandToInclude(shape.getEnvelopeInternal()));
        double narrowing = Math.cos(Math.toRadians(bounds.centre().y));
        double scale = (WIDTH - 2 * MARGIN) / (bounds.getWidth() * narrowing);
        CoordinateFilter project = at -> at.setCoordinate(new Coordinate(
                MARGIN + (at.x - bounds.getMinX()) * narrowing * scale, MARGIN + (bounds.getMaxY() - at.y) * scale));
        var projected =
                sorted.values().stream().map(shape -> projected(shape, project)).toArray(Geometry[]::new);
        var simple = CoverageSimplifier.simplify(projected, TOLERANCE);
        var shapes = new ArrayList<MapShape>();
        int i = 0;
        for (var key : sorted.keySet()) {
            var shape = simple[i].isEmpty() ? projected[i] : simple[i];
            i++;
            var middle = new MaximumInscribedCircle(shape, 1).getCenter();
            shapes.add(new MapShape(key, "", path(shape), round(middle.getX()), round(middle.getY())));
        }
        return new MapSheet(WIDTH, round(bounds.getHeight() * scale + 2 * MARGIN), shapes, attribution);
    }

    /** One shape out of those that lie beside each other. */
    static Geometry union(Collection<Geometry> parts) {
        return CoverageUnion.union(parts.toArray(Geometry[]::new));
    }

    private static Geometry projected(Geometry degrees, CoordinateFilter project) {
        var copy = degrees.copy();
        copy.apply(project);
        copy.geometryChanged();
        return copy;
    }

    private static String path(Geometry shape) {
        var path = new StringBuilder();
        for (var polygon : polygons(shape)) {
            ring(path, polygon.getExteriorRing().getCoordinates());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(path, polygon.getInteriorRingN(i).getCoordinates());
            }
        }
        return path.toString();
    }

    private static List<Polygon> polygons(Geometry shape) {
        return switch (shape) {
            case Polygon polygon -> List.of(polygon);
            case MultiPolygon many -> {
                var polygons = new ArrayList<Polygon>();
                for (int i = 0; i < many.getNumGeometries(); i++) {
                    polygons.add((Polygon) many.getGeometryN(i));
                }
                yield polygons;
            }
            default -> throw new IllegalStateException("A boundary became a " + shape.getGeometryType() + ".");
        };
    }

    private static void ring(StringBuilder path, Coordinate[] points) {
        char command = 'M';
        for (var point : Arrays.asList(points).subList(0, points.length - 1)) {
            path.append(command).append(String.format(Locale.ROOT, "%.1f,%.1f", point.x, point.y));
            command = 'L';
        }
        path.append('Z');
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
