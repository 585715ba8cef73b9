package org.werdegang.sample;

import java.time.LocalDate;

/**
 * An invented person with a function in an organisation.
 *
 * @param email an address that no mail can reach ({@code .example})
 * @param organisation the organisation's key
 * @param functionDe what the person does there, in German
 * @param level {@code leadership}, {@code steering} or {@code operational}
 * @param role what the person may do on the platform: {@code administrator}, {@code office}, {@code data-steward} or
 *     {@code reader}
 * @param since the first day in that function
 */
public record Person(
        String firstName,
        String lastName,
        String email,
        String organisation,
        String functionDe,
        String functionEn,
        String level,
        String role,
        LocalDate since) {}
