package org.werdegang.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON text of a {@link Report}: names as in the long form's columns, every problem in both languages. */
final class ReportJson {
    private ReportJson() {}

    static String write(Report report) {
        Recognition seen = report.recognition();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("file", report.fileName());
        all.put("bytes", report.bytes());
        all.put("sha256", report.sha256());
        all.put("shape", seen.shape().key());
        all.put("encoding", seen.encoding());
        all.put("separator", seen.separator());
        all.put("sheets", seen.sheets());
        all.put("title", seen.title());
        all.put("table", seen.table());
        all.put("source", seen.source());
        all.put("licence", seen.licence());
        all.put("attribution", seen.attribution());
        all.put("as_of", seen.asOf());
        all.put("mapping", report.confirmed() ? "confirmed" : "proposed");
        all.put("cancelled", report.cancelled());
        all.putAll(counts(report.counts()));
        all.put("errors", report.errors());
        all.put("warnings", report.warnings());
        all.put("notes", report.notes());
        all.put("problems", report.problems().stream().map(ReportJson::problem).toList());
        all.put("footnotes", seen.footnotes());
        all.put("mappings", seen.mappings().stream().map(Verbatim::of).toList());
        StringBuilder json = new StringBuilder();
        value(json, all, "\n");
        return json.append('\n').toString();
    }

    private static Map<String, Object> counts(Counts counts) {
        Map<String, Object> marks = new LinkedHashMap<>();
        counts.marks().forEach((mark, count) -> marks.put(mark.key(), count));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rows", counts.rows());
        all.put("rows_kept", counts.rowsKept());
        all.put("values", counts.values());
        all.put("figures", counts.figures());
        all.put("marks", marks);
        all.put("areas", counts.areas());
        all.put("periods", new ArrayList<>(counts.periods()));
        all.put("measures", new ArrayList<>(counts.measures()));
        return all;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        all.put("key", problem.key());
        all.put("place", problem.place().toString());
        all.put("sheet", problem.place().sheet());
        all.put("row", problem.place().row());
        all.put("column", problem.place().column());
        all.put("text_de", problem.text(Locale.GERMAN));
        all.put("text_en", problem.text(Locale.ENGLISH));
        return all;
    }

    /** JSON that is written already. */
    private record Verbatim(String json) {
        static Object of(Mapping mapping) {
            return new Verbatim(mapping.toJson());
        }
    }

    private static void value(StringBuilder json, Object value, String line) {
        switch (value) {
            case Map<?, ?> map -> {
                List<String> members = new ArrayList<>();
                map.forEach((name, member) -> {
                    StringBuilder text = new StringBuilder(Json.quote(name.toString())).append(": ");
                    value(text, member, line + "  ");
                    members.add(text.toString());
                });
                list(json, '{', members, '}', line);
            }
            case Collection<?> list ->
                list(
                        json,
                        '[',
                        list.stream()
                                .map(item -> {
                                    StringBuilder text = new StringBuilder();
                                    value(text, item, line + "  ");
                                    return text.toString();
                                })
                                .toList(),
                        ']',
                        line);
            case Verbatim verbatim -> json.append(verbatim.json());
            case String text -> json.append(Json.quote(text));
            default -> json.append(value);
        }
    }

    private static void list(StringBuilder json, char open, List<String> items, char close, String line) {
        json.append(open);
        if (!items.isEmpty()) {
            json.append(line)
                    .append("  ")
                    .append(String.join("," + line + "  ", items))
                    .append(line);
        }
        json.append(close);
    }
}
