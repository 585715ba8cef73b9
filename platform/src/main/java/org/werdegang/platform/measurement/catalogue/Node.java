package org.werdegang.platform.measurement.catalogue;

/** What a statement says of its subject: another thing, or a text. */
sealed interface Node {
    /** A thing, by its address. */
    record Thing(String iri) implements Node {}

    /** A text in a language. */
    record Text(String text, String language) implements Node {}

    /** A text that is no sentence, with what it is: a day, a number. */
    record Typed(String text, String datatype) implements Node {}
}
