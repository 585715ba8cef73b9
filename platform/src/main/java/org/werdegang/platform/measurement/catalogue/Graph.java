package org.werdegang.platform.measurement.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements about things, in the order in which they were made; every thing has an address. */
final class Graph {
    /** The short names of vocabularies, as all three ways of writing use them. */
    static final Map<String, String> PREFIXES = prefixes();

    private final Map<String, List<Statement>> statements = new LinkedHashMap<>();

    /** One statement; its term is written with a prefix, say {@code dct:title}. */
    record Statement(String term, Node object) {}

    private static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dcatap", "http://data.europa.eu/r5r/");
        prefixes.put("dcatde", "http://dcat-ap.de/def/dcatde/");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    /** The full address of a term. */
    static String iri(String term) {
        int colon = term.indexOf(':');
        return PREFIXES.get(term.substring(0, colon)) + term.substring(colon + 1);
    }

    /** Begins to speak of a thing of that kind. */
    About about(String iri, String kind) {
        return new About(iri).thing("rdf:type", iri(kind));
    }

    Map<String, List<Statement>> statements() {
        return statements;
    }

    /** Makes statements about one thing; saying the same twice is saying it once. */
    final class About {
        private final List<Statement> mine;

        private About(String iri) {
            mine = statements.computeIfAbsent(iri, i -> new ArrayList<>());
        }

        About thing(String term, String iri) {
            return add(term, new Node.Thing(iri));
        }

        About text(String term, String text, String language) {
            return add(term, new Node.Text(text, language));
        }

        About typed(String term, String text, String datatype) {
            return add(term, new Node.Typed(text, datatype));
        }

        private About add(String term, Node object) {
            var statement = new Statement(term, object);
            if (!mine.contains(statement)) {
                mine.add(statement);
            }
            return this;
        }
    }
}
