package org.werdegang.platform.partners;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Refused;

/**
 * An organisation of the initiative, or a unit of one.
 *
 * @param territory AGS or ARS of the area it acts for, if it acts for one
 * @param parent the organisation whose unit it is, if it is one
 * @param office true for the one that runs the initiative for its partners
 * @param version counts up with every change
 */
public record Organisation(
        UUID id,
        String nameDe,
        String nameEn,
        Sector sector,
        @Nullable String territory,
        @Nullable UUID parent,
        boolean office,
        int version) {
    public Organisation {
        if (nameDe.isBlank() || nameEn.isBlank()) {
            throw new Refused("partners.organisation.name.missing");
        }
        if (nameDe.length() > 200 || nameEn.length() > 200) {
            throw new Refused("partners.organisation.name.long", "200");
        }
        if (id.equals(parent)) {
            throw new Refused("partners.organisation.parent.itself");
        }
    }

    /** The name in the reader's language. */
    public String name(Locale language) {
        return language.getLanguage().equals("de") ? nameDe : nameEn;
    }
}
