package org.werdegang.platform.partners;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Refused;

/** What a person does in an organisation, from one day to another, both included. */
public record Function(
        UUID id,
        UUID person,
        UUID organisation,
        String titleDe,
        String titleEn,
        Level level,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public Function {
        if (titleDe.isBlank() || titleEn.isBlank()) {
            throw new Refused("partners.function.title.missing");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new Refused("partners.function.ends-early", validFrom.toString());
        }
    }

    /** What it is called in the reader's language. */
    public String title(Locale language) {
        return language.getLanguage().equals("de") ? titleDe : titleEn;
    }

    /** True from its first to its last day. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
