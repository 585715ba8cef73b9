/**
 * Signing in by the identity provider of a town (OpenID Connect): a button on the sign-in page where one is set, and
 * nothing where none is. It opens accounts that exist; it makes none.
 */
@NullMarked
package org.werdegang.platform.access.oidc;

import org.jspecify.annotations.NullMarked;
