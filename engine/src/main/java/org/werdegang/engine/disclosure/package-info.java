/**
 * The only way out of a figure: a {@link org.werdegang.engine.disclosure.Policy} turns figures into a
 * {@link org.werdegang.engine.disclosure.Release}, whose cells are shown or withheld with a reason. Pages, charts,
 * tables, files and the API take a release and nothing else; only this package can make one.
 */
@NullMarked
package org.werdegang.engine.disclosure;

import org.jspecify.annotations.NullMarked;
