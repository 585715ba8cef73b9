/**
 * The real outline of the Ruhr and official figures about it, as small tables beside this file: 53 municipalities, 15
 * districts, the regional association, state and country, districts of the employment agency, a tile map laid out by
 * hand, and figures carried over from official statistics with their attribution. Nothing here is invented, except the
 * initiative itself, whose name says so. Where each figure comes from, and which indicators have none, stands in
 * {@code docs/reference/demo-facts.md}.
 */
@NullMarked
package org.werdegang.sample.ruhr;

import org.jspecify.annotations.NullMarked;
