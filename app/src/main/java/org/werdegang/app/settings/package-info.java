/**
 * What a deployment may set: every key with its kind, read from one file and the environment, checked at start to the
 * end, told all at once.
 */
@NullMarked
package org.werdegang.app.settings;

import org.jspecify.annotations.NullMarked;
