package org.werdegang.platform.access.passkey;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id of the credential, base64url
 * @param name as its owner called it
 * @param lastUsed the moment of its registration if it was never used
 */
public record Passkey(String id, String name, Instant created, Instant lastUsed) {}
