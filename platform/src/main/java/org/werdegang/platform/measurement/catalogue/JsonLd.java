package org.werdegang.platform.measurement.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a graph as JSON-LD 1.1, flattened: one object per thing. */
final class JsonLd {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLd() {}

    static String write(Graph graph) {
        var things = new ArrayList<Map<String, Object>>();
        graph.statements().forEach((subject, statements) -> things.add(thing(subject, statements)));
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", Graph.PREFIXES);
        whole.put("@graph", things);
        return JSON.writeValueAsString(whole);
    }

    private static Map<String, Object> thing(String subject, List<Graph.Statement> statements) {
        var values = new LinkedHashMap<String, List<Object>>();
        var kinds = new ArrayList<Object>();
        for (var statement : statements) {
            if (statement.term().equals("rdf:type") && statement.object() instanceof Node.Thing(var kind)) {
                kinds.add(kind);
            } else {
                values.computeIfAbsent(statement.term(), t -> new ArrayList<>()).add(value(statement.object()));
            }
        }
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@id", subject);
        thing.put("@type", kinds);
        thing.putAll(values);
        return thing;
    }

    private static Map<String, String> value(Node node) {
        var value = new LinkedHashMap<String, String>();
        switch (node) {
            case Node.Thing(var iri) -> value.put("@id", iri);
            case Node.Text(var text, var language) -> {
                value.put("@value", text);
                value.put("@language", language);
            }
            case Node.Typed(var text, var datatype) -> {
                value.put("@value", text);
                value.put("@type", datatype);
            }
        }
        return value;
    }
}
