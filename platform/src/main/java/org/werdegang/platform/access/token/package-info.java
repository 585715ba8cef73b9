/**
 * Access keys with which an organisation's programs identify themselves to the open-data interface, and how many requests
 * it takes from whom. A key opens nothing that the public cannot see; it lets its holder ask more often.
 */
@NullMarked
package org.werdegang.platform.access.token;

import org.jspecify.annotations.NullMarked;
