/**
 * Organisations of the initiative and the people who act for them.
 *
 * <p>An organisation belongs to one of seven sectors and may be a unit of another one; exactly one runs the initiative
 * for the others. People hold functions in organisations, on one of three levels and for some days; whoever signs in
 * also has an account, which holds roles. Here are the pages on which administrators keep all of this, too. Every write
 * is in the journal; a change made to an older version than the current one is refused.
 */
@NullMarked
package org.werdegang.platform.partners;

import org.jspecify.annotations.NullMarked;
