package org.werdegang.platform.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one feature keeps about people. Whoever keeps something adds a bean: the person's own page and export then show it,
 * and erasure reaches it. {@code PersonalColumnsTest} holds every column of the database against these beans.
 */
public interface Kept {
    /** The feature's name; its heading stands under {@code kept.<name>}. */
    String name();

    /** Mail addresses that belong to the owner of that account and to nobody else. */
    default List<String> addresses(UUID account) {
        return List.of();
    }

    /** True if an account's owner is known here by that address, and nobody without an account is. */
    default boolean ownedByAccount(String address) {
        return false;
    }

    /** Everything about the owner of that account, one map of facts per thing. */
    default List<Map<String, Object>> of(UUID account) {
        return List.of();
    }

    /** What is kept under a mail address and belongs to no account. */
    default List<Map<String, Object>> at(String address) {
        return List.of();
    }

    /** Forgets it, in the caller's transaction; what others need of it stays without a name. */
    default void erase(UUID account) {}

    /** Forgets what is kept under a mail address and belongs to no account, in the caller's transaction. */
    default void eraseAt(String address) {}
}
