package org.werdegang.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.werdegang.intake.Problem;
import org.werdegang.intake.Report;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report of a reading as JSON; its keys are a contract. */
final class ReportJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportJson() {}

    static String of(Report report) {
        var recognised = report.recognition();
        var counts = report.counts();
        var all = new LinkedHashMap<String, Object>();
        all.put("file", report.fileName());
        all.put("bytes", report.bytes());
        all.put("sha256", report.sha256());
        all.put("shape", report.shape().key());
        all.put("encoding", recognised.encoding());
        all.put("separator", recognised.separator());
        all.put("sheets", recognised.sheets());
        all.put("table", recognised.table());
        all.put("title", recognised.title());
        all.put("source", recognised.source());
        all.put("licence", recognised.licence());
        all.put("attribution", recognised.attribution());
        all.put("as_of", recognised.asOf());
        all.put("mapping", report.confirmed() ? "confirmed" : "proposed");
        all.put("values", counts.values());
        all.put("figures", counts.figures());
        all.put("areas", counts.areas());
        all.put("periods", counts.periods());
        all.put("measures", counts.measures());
        var marks = new LinkedHashMap<String, Long>();
        counts.marks().forEach((mark, count) -> marks.put(mark.key(), count));
        all.put("marks", marks);
        all.put("errors", report.errors());
        all.put("warnings", report.warnings());
        all.put("notes", report.notes());
        all.put("problems", problems(report.problems()));
        return JSON.writeValueAsString(all) + "\n";
    }

    private static List<Map<String, String>> problems(List<Problem> problems) {
        return problems.stream()
                .map(problem -> Map.of(
                        "severity", problem.severity().name().toLowerCase(Locale.ROOT),
                        "key", problem.key(),
                        "place", problem.place().toString(),
                        "text", problem.text(Locale.ENGLISH)))
                .toList();
    }
}
