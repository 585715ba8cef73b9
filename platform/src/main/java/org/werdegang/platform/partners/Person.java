package org.werdegang.platform.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Refused;

/**
 * Somebody who acts for an organisation.
 *
 * @param email how to reach them; may be empty
 * @param account the account with which they sign in, if they do
 * @param version counts up with every change
 */
public record Person(
        UUID id, String name, String email, @Nullable UUID account, int version) {
    public Person {
        if (name.isBlank()) {
            throw new Refused("partners.person.name.missing");
        }
        if (name.length() > 200) {
            throw new Refused("partners.person.name.long", "200");
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            throw new Refused("partners.person.email");
        }
    }
}
