package org.werdegang.platform.measurement.registry;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a number counts: powers of base units, whether it has been multiplied by 100, and whether it is a bare number.
 *
 * @param bases base units with their powers, none of them 0; empty for a pure ratio
 * @param hundredfold true after a multiplication by 100, the mark of percent
 * @param bare true for a number written in the formula
 */
record Unit(SortedMap<String, Integer> bases, boolean hundredfold, boolean bare) {
    static final Unit NUMBER = new Unit(new TreeMap<>(), false, true);

    static Unit of(String base) {
        return new Unit(new TreeMap<>(Map.of(base, 1)), false, false);
    }

    /** The unit of a product (sign 1) or a quotient (sign -1). */
    Unit times(Unit other, int sign, boolean otherIsHundred) {
        var sum = new TreeMap<>(bases);
        other.bases.forEach((base, power) -> sum.merge(base, sign * power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        boolean hundred = sign > 0 ? hundredfold || other.hundredfold || otherIsHundred : hundredfold;
        return new Unit(sum, hundred, bare && other.bare);
    }

    /** True if numbers of both units may be added or compared. */
    boolean addsTo(Unit other) {
        return bases.equals(other.bases) && hundredfold == other.hundredfold;
    }

    /** True if a figure of this unit may be called {@code declared}. */
    boolean fits(String declared) {
        return switch (declared) {
            case "percent" -> bases.isEmpty() && hundredfold && !bare;
            case "ratio" -> !hundredfold && !bare && isQuotient();
            case "count" -> !hundredfold && isSingle();
            case "index" -> !hundredfold && bases.equals(Map.of("level", 1));
            default -> !hundredfold && bases.equals(Map.of(declared, 1));
        };
    }

    private boolean isSingle() {
        return bases.size() == 1 && bases.containsValue(1);
    }

    private boolean isQuotient() {
        return bases.isEmpty() || (bases.size() == 2 && bases.containsValue(1) && bases.containsValue(-1));
    }

    /** As messages print it: {@code persons / posts}, {@code 100 × ratio}. */
    @Override
    public String toString() {
        if (bare) {
            return "number";
        }
        String above = join(1);
        String below = join(-1);
        String plain =
                bases.isEmpty() ? "ratio" : (above.isEmpty() ? "1" : above) + (below.isEmpty() ? "" : " / " + below);
        return hundredfold ? "100 × " + plain : plain;
    }

    private String join(int sign) {
        return bases.entrySet().stream()
                .filter(e -> e.getValue() * sign > 0)
                .map(e -> Math.abs(e.getValue()) == 1 ? e.getKey() : e.getKey() + "^" + Math.abs(e.getValue()))
                .collect(Collectors.joining(" × "));
    }
}
