package org.werdegang.platform.store.backup;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies in a backup: {@code manifest.json}.
 *
 * @param format the layout of the folder
 * @param madeAt the moment that it shows
 * @param werdegang the release that wrote it
 * @param postgres the version of the server
 * @param migrations the schema's migrations, in their order
 */
public record Manifest(
        int format,
        Instant madeAt,
        String werdegang,
        String postgres,
        List<String> migrations,
        List<Table> tables,
        List<Sequence> sequences) {
    static final int FORMAT = 1;
    static final String FILE = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * One table's rows, as {@code COPY} writes them, compressed.
     *
     * @param columns in the order of the file
     * @param sha256 of the compressed file
     */
    public record Table(String schema, String name, List<String> columns, long rows, String file, String sha256) {
        String quoted() {
            return quote(schema) + "." + quote(name);
        }

        String quotedColumns() {
            return String.join(", ", columns.stream().map(Manifest::quote).toList());
        }
    }

    /** Where a sequence stood. */
    public record Sequence(String schema, String name, long last, boolean called) {
        String quoted() {
            return quote(schema) + "." + quote(name);
        }
    }

    /** All rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** The newest migration. */
    public String schema() {
        return migrations.isEmpty() ? "0" : migrations.getLast();
    }

    byte[] asBytes() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest of(byte[] bytes) {
        return JSON.readValue(bytes, Manifest.class);
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
