package org.werdegang.platform.measurement.catalogue;

/** Writes a graph as RDF/XML (W3C Recommendation of 25 February 2014). */
final class RdfXml {
    private RdfXml() {}

    static String write(Graph graph) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        Graph.PREFIXES.forEach((prefix, iri) -> text.append("\n    xmlns:")
                .append(prefix)
                .append("=\"")
                .append(iri)
                .append('"'));
        text.append(">\n");
        graph.statements().forEach((subject, statements) -> {
            text.append("  <rdf:Description rdf:about=\"")
                    .append(escaped(subject))
                    .append("\">\n");
            for (var statement : statements) {
                text.append("    <").append(statement.term());
                switch (statement.object()) {
                    case Node.Thing(var iri) ->
                        text.append(" rdf:resource=\"").append(escaped(iri)).append("\"/>\n");
                    case Node.Text(var value, var language) ->
                        content(text.append(" xml:lang=\"").append(language).append("\">"), value, statement.term());
                    case Node.Typed(var value, var datatype) ->
                        content(
                                text.append(" rdf:datatype=\"")
                                        .append(Graph.iri(datatype))
                                        .append("\">"),
                                value,
                                statement.term());
                }
            }
            text.append("  </rdf:Description>\n");
        });
        return text.append("</rdf:RDF>\n").toString();
    }

    private static void content(StringBuilder text, String value, String term) {
        text.append(escaped(value)).append("</").append(term).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
