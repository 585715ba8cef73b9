/**
 * The certificate of a release: for each sensitive cell two tables that fit everything shown and differ in it enough.
 * The verifier shares no code with whatever protected the table, and needs none but the JDK.
 */
@NullMarked
package org.werdegang.engine.disclosure.proof;

import org.jspecify.annotations.NullMarked;
