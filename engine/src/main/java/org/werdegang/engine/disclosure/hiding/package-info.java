/**
 * Behind what a cell hides: two tables of whole numbers that agree with everything known and differ in it. They are found
 * as moves of persons ({@link org.werdegang.engine.disclosure.hiding.WaySearch}); a found pair proves itself, whoever found
 * it, by adding up.
 */
@NullMarked
package org.werdegang.engine.disclosure.hiding;

import org.jspecify.annotations.NullMarked;
