package org.werdegang.platform.measurement.indicators;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.web.Csv;
import tools.jackson.databind.json.JsonMapper;

/** What an indicator means as a file: field by field, in both languages. */
final class DefinitionFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DefinitionFile() {}

    static String json(Definition definition) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fields(definition));
    }

    /** One line for each field: its name, German, English; fields without language stand in both columns. */
    static String csv(Definition definition) {
        var csv = new Csv("field", "de", "en");
        fields(definition).forEach((name, value) -> {
            if (value instanceof Map<?, ?> words && words.containsKey("de")) {
                csv.row(name, words.get("de"), words.get("en"));
            } else {
                csv.row(name, value, value);
            }
        });
        return csv.toString();
    }

    private static Map<String, @Nullable Object> fields(Definition d) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("code", d.code());
        fields.put("heading", d.heading());
        fields.put("version", d.version());
        fields.put("valid_from", d.validFrom().toString());
        fields.put("stage", d.stage().key());
        fields.put("dimension", d.dimension().key());
        fields.put("name", words(d.name()));
        fields.put("short_name", words(d.shortName()));
        fields.put("numerator", words(d.numerator()));
        fields.put("denominator", d.denominator() == null ? null : words(d.denominator()));
        fields.put("formula", d.formula());
        fields.put("parts", d.parts());
        fields.put("base_period", d.basePeriod());
        fields.put("unit", d.unit());
        fields.put("decimals", d.decimals());
        fields.put("direction", key(d.direction()));
        fields.put("basis", key(d.basis()));
        fields.put("method_variant", d.methodVariant());
        fields.put("source", words(d.source()));
        fields.put("reference_date", words(d.referenceDate()));
        fields.put("periodicity", d.periodicity());
        fields.put("expected_release", d.expectedRelease() == null ? null : Objects.toString(d.expectedRelease()));
        fields.put("breakdowns", d.breakdowns());
        fields.put("traps", words(d.traps()));
        d.breaks().forEach(cut -> fields.put("break_" + cut.from(), words(cut.note())));
        d.remarks().forEach(remark -> fields.put("remark_" + remark.period(), words(remark.note())));
        fields.put("availability", d.availability());
        return fields;
    }

    private static Map<String, String> words(Words words) {
        var both = new LinkedHashMap<String, String>();
        both.put("de", words.de());
        both.put("en", words.en());
        return both;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
