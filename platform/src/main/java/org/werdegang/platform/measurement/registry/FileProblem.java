package org.werdegang.platform.measurement.registry;

/**
 * Something wrong in a definition file, in one sentence that says what, and one that says how to mend it.
 *
 * @param line counted from 1
 * @param entry the indicator's code, or where in the file it is if it has none
 */
record FileProblem(String file, int line, String entry, String what) {
    @Override
    public String toString() {
        return file + ", line " + line + ", " + entry + ": " + what;
    }
}
