package org.werdegang.platform.partners;

import java.util.Locale;

/** The part of society that an organisation belongs to. */
public enum Sector {
    STATE,
    MUNICIPALITY,
    UNIVERSITY,
    CIVIL_SOCIETY,
    REGION,
    FOUNDATION,
    BUSINESS;

    /** The sector's name in files and text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
