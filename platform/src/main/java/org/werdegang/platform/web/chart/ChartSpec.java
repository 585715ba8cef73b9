package org.werdegang.platform.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;

/** What a chart shows, before anybody has decided where a line runs: one record for each kind of chart. */
public sealed interface ChartSpec {
    /** How numbers are written. */
    Unit unit();

    /**
     * A value over the years, with the group it is compared with.
     *
     * @param name whose value it is
     * @param own one spot for each period, in order
     * @param peers the group's median and quartiles; empty if there is no comparison
     * @param peersName what the group is called
     * @param cuts where the method changed, so that no line may cross
     */
    record Trend(Unit unit, String name, List<Spot> own, List<Spread> peers, String peersName, List<Cut> cuts)
            implements ChartSpec {
        public Trend {
            own = List.copyOf(own);
            peers = List.copyOf(peers);
            cuts = List.copyOf(cuts);
        }
    }

    /** One bar for each class, from zero; the strong ones are what the chart is about. */
    record Bars(Unit unit, List<Row> rows) implements ChartSpec {
        public Bars {
            rows = List.copyOf(rows);
        }
    }

    /** One dot for each row, with its interval where it is known. */
    record Dots(Unit unit, List<Row> rows) implements ChartSpec {
        public Dots {
            rows = List.copyOf(rows);
        }
    }

    /** The same small trend for several territories, all on one scale. */
    record Multiples(Unit unit, List<Trend> trends) implements ChartSpec {
        public Multiples {
            trends = List.copyOf(trends);
        }
    }

    /**
     * A map in five classes of equal size.
     *
     * @param width of the shapes' coordinates
     * @param height of the shapes' coordinates
     */
    record Map(Unit unit, double width, double height, List<Shape> shapes) implements ChartSpec {
        public Map {
            shapes = List.copyOf(shapes);
        }
    }

    /**
     * A cell in time.
     *
     * @param period as it is written
     * @param at its year, for the axis
     */
    record Spot(String period, int at, Cell cell) {}

    /** A group's spread in one period: lower quartile, median, upper quartile. */
    record Spread(String period, int at, Cell low, Cell median, Cell high) {}

    /**
     * A break between two years.
     *
     * @param from the first year of the new method
     * @param note why figures on both sides cannot be compared
     */
    record Cut(int from, String note) {}

    /**
     * A class or territory with its cell.
     *
     * @param low the interval's lower end, if known
     * @param high the interval's upper end, if known
     * @param strong true if the chart is about this one
     */
    record Row(
            String name,
            Cell cell,
            @Nullable Cell low,
            @Nullable Cell high,
            boolean strong) {
        /** A row without interval. */
        public static Row of(String name, Cell cell, boolean strong) {
            return new Row(name, cell, null, null, strong);
        }
    }

    /**
     * A territory on a map.
     *
     * @param label a name short enough for every sheet
     * @param lines the full name, broken where it may be; written instead of the label where it fits
     * @param address where a click on it leads; empty for nowhere
     * @param path SVG path data
     * @param labelX where its label's middle stands
     * @param labelY where its label's middle stands
     * @param strong true if the chart is about this one
     */
    record Shape(
            String name,
            String label,
            List<String> lines,
            String address,
            Cell cell,
            String path,
            double labelX,
            double labelY,
            boolean strong) {
        public Shape {
            lines = List.copyOf(lines);
        }
    }
}
