package org.werdegang.platform.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.WrittenDay;

/**
 * The day whose knowledge a page shows: what became known later is left out. Handlers take it as an argument; it is read
 * from {@code ?stand=2024-12-01}. No day, an unreadable one and a later one than today are today.
 *
 * @param day the day asked for
 * @param today the day on which it is asked
 */
public record Stand(LocalDate day, LocalDate today) {
    /** Its name in addresses. */
    public static final String NAME = "stand";

    static Stand of(@Nullable String asked, LocalDate today) {
        return new Stand(
                WrittenDay.read(asked).filter(day -> day.isBefore(today)).orElse(today), today);
    }

    /** True if an earlier day is shown. */
    public boolean back() {
        return day.isBefore(today);
    }

    public AsKnown known() {
        return AsKnown.on(day);
    }

    /** An address of these pages that keeps to the same day. */
    public String on(String address) {
        if (!back()) {
            return address;
        }
        int anchor = address.indexOf('#');
        String bare = anchor < 0 ? address : address.substring(0, anchor);
        return bare + (bare.contains("?") ? "&" : "?") + NAME + "=" + day
                + (anchor < 0 ? "" : address.substring(anchor));
    }
}
