package org.werdegang.platform.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody wants to see.
 *
 * @param what the beginning of feature and verb; empty for all
 * @param subject the thing's id or key; empty for all
 * @param accounts who wrote; null for all, an empty list for nobody
 * @param from the first day, if any
 * @param to the last day, if any
 */
public record Wanted(
        String what,
        String subject,
        @Nullable List<UUID> accounts,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
