package org.werdegang.sample;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in the initiative.
 *
 * @param key a short, stable key, say {@code town-05113000}
 * @param sector {@code state}, {@code municipality}, {@code university}, {@code civil-society}, {@code region},
 *     {@code foundation} or {@code business}
 * @param territory key of the territory it answers for; null where it answers for none
 */
public record Organisation(
        String key, String name, String sector, @Nullable String territory) {}
