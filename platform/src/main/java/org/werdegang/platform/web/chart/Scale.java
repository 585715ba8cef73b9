package org.werdegang.platform.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values stand on an axis: a linear scale between round numbers.
 *
 * @param low the value at {@code from}
 * @param high the value at {@code to}
 * @param step the distance between two ticks
 */
record Scale(double low, double high, double step, double from, double to) {
    /** A scale that holds all values between round ends; it includes zero if asked, or if zero is near. */
    static Scale of(double least, double most, boolean zero, int ticks, double from, double to) {
        double low = least;
        double high = Math.max(most, least);
        if (zero || (low > 0 && low < 0.45 * high)) {
            low = Math.min(0, low);
            high = Math.max(0, high);
        }
        if (high - low < 1e-9) {
            double around = Math.max(Math.abs(high) * 0.05, 0.5);
            low -= low == 0 ? 0 : around;
            high += around;
        }
        double step = round((high - low) / Math.max(1, ticks));
        low = Math.floor(low / step + 1e-9) * step;
        high = Math.ceil(high / step - 1e-9) * step;
        return new Scale(low, high, step, from, to);
    }

    /** The place of a value. */
    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** The round values between both ends, both included. */
    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        int count = (int) Math.round((high - low) / step);
        for (int i = 0; i <= count; i++) {
            double tick = low + i * step;
            ticks.add(Math.abs(tick) < step * 1e-6 ? 0 : tick);
        }
        return ticks;
    }

    boolean startsAtZero() {
        return low == 0 || (low < 0 && high >= 0);
    }

    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double unit = step / power;
        return power * (unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 2.5 ? 2.5 : unit <= 5 ? 5 : 10);
    }
}
