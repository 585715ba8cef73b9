package org.werdegang.platform.measurement.api;

import java.time.LocalDate;
import org.werdegang.platform.web.api.Sheet;

/** A day on which something new became known of an indicator: the days that {@code asKnownOn} tells apart. */
record VintageEntry(String indicator, LocalDate knownOn) {
    static Sheet<VintageEntry> sheet() {
        return new Sheet<VintageEntry>()
                .column("indicator", VintageEntry::indicator)
                .column("known_on", VintageEntry::knownOn);
    }
}
