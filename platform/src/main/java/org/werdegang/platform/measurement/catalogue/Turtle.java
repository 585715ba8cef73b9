package org.werdegang.platform.measurement.catalogue;

import java.util.stream.Collectors;

/** Writes a graph as Turtle (W3C Recommendation of 25 February 2014). */
final class Turtle {
    private Turtle() {}

    static String write(Graph graph) {
        var text = new StringBuilder();
        Graph.PREFIXES.forEach((prefix, iri) ->
                text.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
        graph.statements()
                .forEach((subject, statements) -> text.append("\n<")
                        .append(iri(subject))
                        .append(">\n")
                        .append(statements.stream()
                                .map(s -> "    " + s.term() + " " + node(s.object()))
                                .collect(Collectors.joining(" ;\n")))
                        .append(" .\n"));
        return text.toString();
    }

    private static String node(Node node) {
        return switch (node) {
            case Node.Thing(var iri) -> "<" + iri(iri) + ">";
            case Node.Text(var text, var language) -> quoted(text) + "@" + language;
            case Node.Typed(var text, var datatype) -> quoted(text) + "^^" + datatype;
        };
    }

    private static String iri(String iri) {
        return iri.chars()
                .mapToObj(c ->
                        c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0 ? "\\u%04X".formatted(c) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return '"' + escaped + '"';
    }
}
