package org.werdegang.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a row says of all its figures.
 *
 * @param table number or name of the table
 * @param period of figures whose heading dates them not
 * @param measure name of the measure; absent where the heading says it
 * @param unit printed beside it; absent where the heading says it
 * @param unitOfMeasure named in brackets by the measure, for figures that have no other
 */
record Said(
        String table,
        String areaKey,
        String areaName,
        String period,
        @Nullable String measure,
        @Nullable String unit,
        String unitOfMeasure) {}
