/**
 * Passkeys (WebAuthn): a key pair that a person's device keeps behind a fingerprint or a PIN, and whose public half lies
 * here. The sign-in page offers it first.
 */
@NullMarked
package org.werdegang.platform.access.passkey;

import org.jspecify.annotations.NullMarked;
