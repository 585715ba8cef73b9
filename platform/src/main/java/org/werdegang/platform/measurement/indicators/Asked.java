package org.werdegang.platform.measurement.indicators;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.vocabulary.WrittenDay;
import org.werdegang.platform.web.Stand;

/**
 * What the address of an indicator's page asks for, so that a link in a mail opens exactly that view. What cannot be read
 * counts as not asked for.
 *
 * @param stand the day whose knowledge counts
 * @param today the day on which it is asked
 * @param from the first year shown, if limited ({@code von})
 * @param until the last year shown, if limited ({@code bis})
 * @param dimension how the figure is divided ({@code gliederung}); empty for not
 * @param code the one class that the whole page is about ({@code klasse}); empty for all together
 * @param boundaries the day whose boundaries count for all years ({@code grenzen}); absent: those of each year
 */
record Asked(
        LocalDate stand,
        LocalDate today,
        @Nullable Integer from,
        @Nullable Integer until,
        String dimension,
        String code,
        @Nullable LocalDate boundaries) {
    static Asked of(Map<String, String> parameters, Stand stand) {
        String boundaries = parameters.getOrDefault("grenzen", "");
        return new Asked(
                stand.day(),
                stand.today(),
                year(parameters.get("von")),
                year(parameters.get("bis")),
                parameters.getOrDefault("gliederung", ""),
                parameters.getOrDefault("klasse", ""),
                boundaries.equals("heute")
                        ? stand.today()
                        : WrittenDay.read(boundaries).orElse(null));
    }

    private static @Nullable Integer year(@Nullable String written) {
        return written != null && written.matches("[12]\\d{3}") ? Integer.valueOf(written) : null;
    }

    /** True if the page shows what was known on an earlier day. */
    boolean back() {
        return stand.isBefore(today);
    }

    /** The same through the eyes of a view. */
    View within(View view) {
        var limited = view.between(from, until);
        return boundaries == null ? limited : limited.within(boundaries);
    }

    /** The class that the whole page is about. */
    Breakdown only() {
        return dimension.isEmpty() || code.isEmpty() ? Breakdown.TOTAL : Breakdown.of(dimension, code);
    }

    /** As known on another day. */
    Asked asKnown(LocalDate day) {
        return new Asked(day, today, from, until, dimension, code, boundaries);
    }

    /** Divided another way, about one class or all together. */
    Asked divided(String by, String only) {
        return new Asked(stand, today, from, until, by, only, boundaries);
    }

    /** The part of the address after the path: empty, or beginning with a question mark. */
    String query() {
        var address = UriComponentsBuilder.newInstance();
        if (from != null) {
            address.queryParam("von", from);
        }
        if (until != null) {
            address.queryParam("bis", until);
        }
        if (back()) {
            address.queryParam("stand", stand);
        }
        if (!dimension.isEmpty()) {
            address.queryParam("gliederung", dimension);
        }
        if (!code.isEmpty()) {
            address.queryParam("klasse", code);
        }
        if (boundaries != null) {
            address.queryParam("grenzen", boundaries.equals(today) ? "heute" : boundaries);
        }
        return address.encode().build().toUriString();
    }
}
