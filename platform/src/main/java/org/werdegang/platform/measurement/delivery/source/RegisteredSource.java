package org.werdegang.platform.measurement.delivery.source;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Refused;

/**
 * From where an organisation delivers again and again.
 *
 * @param organisation who answers for its values and releases them
 * @param key short and lasting, say {@code seu-sprache}
 * @param official true if an official source has published its values already; then the public may see them
 * @param invented true for figures of a demo that describe nobody
 * @param rhythm how often a file is expected
 * @param nextRelease the day on which the next file is expected, if it is known
 * @param officeReleases true if the owner lets the office be the second pair of eyes
 * @param version counts up with every change
 */
public record RegisteredSource(
        UUID id,
        UUID organisation,
        String key,
        String title,
        String publisher,
        String licence,
        String attribution,
        boolean official,
        boolean invented,
        Rhythm rhythm,
        @Nullable LocalDate nextRelease,
        boolean officeReleases,
        int version) {
    private static final int LONGEST = 400;

    /** How often a source publishes. */
    public enum Rhythm {
        YEARLY,
        HALF_YEARLY,
        QUARTERLY,
        MONTHLY,
        SOMETIMES;

        /** As in text keys: {@code half-yearly}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public RegisteredSource {
        if (!key.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            throw new Refused("source.key.form", key);
        }
        if (title.isBlank()) {
            throw new Refused("source.title.missing");
        }
        if (publisher.isBlank()) {
            throw new Refused("source.publisher.missing");
        }
        if (licence.isBlank()) {
            throw new Refused("source.licence.missing");
        }
        for (var text : new String[] {title, publisher, licence, attribution}) {
            if (text.length() > LONGEST) {
                throw new Refused("source.long", LONGEST);
            }
        }
    }
}
