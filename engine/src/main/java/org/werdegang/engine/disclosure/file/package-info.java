/** Reads tables, hierarchies and linear tables from CSV, and says every problem at once with file and line. */
@NullMarked
package org.werdegang.engine.disclosure.file;

import org.jspecify.annotations.NullMarked;
