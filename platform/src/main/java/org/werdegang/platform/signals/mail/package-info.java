/**
 * Outgoing mail: written in the caller's transaction, carried after commit by a mail server or into a folder, tried
 * again with growing pauses, and forgotten once it has gone. No address and no text of a mail ever stands in a log.
 */
@NullMarked
package org.werdegang.platform.signals.mail;

import org.jspecify.annotations.NullMarked;
