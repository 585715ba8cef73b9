package org.werdegang.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("12a")
class SheetRefusedTest {
    private static final SheetLimits SMALL = new SheetLimits(100L << 20, 20L << 20, 50, 10_000, 100_000);

    @TempDir
    Path folder;

    /** The key of the refusal; empty if the file is read. */
    private static String refusal(Path file) throws IOException {
        try {
            SheetFormat format = SheetFormat.of(file, SMALL);
            if (format == null) {
                return "text";
            }
            Workbook.read(file, format, SMALL);
            return "";
        } catch (SheetRefused e) {
            return e.key();
        }
    }

    private Path write(String content) throws IOException {
        return Files.write(folder.resolve("a.xlsx"), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path sheet(String sheet) throws IOException {
        return WorkbookExamples.zip(folder.resolve("a.xlsx"), WorkbookExamples.parts(sheet));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a;b;c                                  | text
                    <!DOCTYPE html><html><table>           | sheet.foreign
                    <?xml version="1.0"?><Workbook>        | sheet.foreign
                    %PDF-1.7                               | sheet.foreign
                    {\\rtf1                                | sheet.foreign
                    PK                                     | sheet.broken
                    """)
    void tells_by_content_and_not_by_name(String content, String expected) throws IOException {
        assertThat(refusal(write(content))).isEqualTo(expected);
    }

    @Test
    void refuses_an_encrypted_workbook_of_each_format() throws Exception {
        Path xlsx = folder.resolve("encrypted.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OutputStream out = encryptor.getDataStream(container);
                    var workbook = new XSSFWorkbook()) {
                workbook.createSheet();
                workbook.write(out);
            }
            try (OutputStream out = Files.newOutputStream(xlsx)) {
                container.writeFilesystem(out);
            }
        }
        Path xls = folder.resolve("encrypted.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            workbook.createSheet();
            Biff8EncryptionKey.setCurrentUserPassword("geheim");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        Path ods = WorkbookExamples.zip(
                folder.resolve("encrypted.ods"),
                Map.of("content.xml", "§$%", "META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"));

        assertThat(refusal(xlsx)).isEqualTo("sheet.encrypted");
        assertThat(refusal(xls)).isEqualTo("sheet.encrypted");
        assertThat(refusal(ods)).isEqualTo("sheet.encrypted");
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void refuses_a_file_cut_off_anywhere_without_a_stack_trace(SheetFormat format) throws IOException {
        Path file = folder.resolve("whole");
        switch (format) {
            case XLS -> WorkbookExamples.xls(file, WorkbookExamples::everything);
            case XLSX -> WorkbookExamples.xlsx(file, WorkbookExamples::everything);
            case ODS -> WorkbookExamples.ods(file, "<table:table table:name=\"a\"/>");
        }
        byte[] whole = Files.readAllBytes(file);

        for (int length = 8; length < whole.length - 1; length += Math.max(1, whole.length / 60)) {
            Path part = Files.write(folder.resolve("part"), Arrays.copyOf(whole, length));
            assertThat(refusal(part))
                    .as("cut off after %d of %d", length, whole.length)
                    .isIn("sheet.broken", "");
        }
    }

    @Test
    void refuses_entities_and_document_types_without_opening_anything() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String outside =
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\">]><worksheet><row><c t=\"str\"><v>&x;</v></c></row></worksheet>"
                        .formatted(secret.toUri());
        String laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>";

        assertThat(refusal(sheet(outside))).isEqualTo("sheet.doctype");
        assertThat(refusal(sheet(laughs))).isEqualTo("sheet.doctype");
    }

    @Test
    void refuses_what_unpacks_to_far_more_than_it_weighs() throws IOException {
        assertThat(refusal(sheet("<worksheet>" + " ".repeat(12 << 20) + "</worksheet>")))
                .isEqualTo("sheet.bomb");
    }

    @Test
    void refuses_an_archive_of_too_many_parts() throws IOException {
        Map<String, String> parts = new HashMap<>(WorkbookExamples.parts("<worksheet/>"));
        IntStream.range(0, 60).forEach(i -> parts.put("xl/media/" + i, ""));

        assertThat(refusal(WorkbookExamples.zip(folder.resolve("a.xlsx"), parts)))
                .isEqualTo("sheet.too-many-parts");
    }

    @ParameterizedTest
    @CsvSource({
        "1048576, 1, sheet.too-many-cells",
        "2147483647, 2147483647, sheet.too-many-cells",
        "2, 20000, sheet.too-many-cells",
        "1, 16384, sheet.too-many-cells"
    })
    void refuses_repetition_without_end(int rows, int columns, String key) throws IOException {
        Path file = WorkbookExamples.ods(folder.resolve("a.ods"), """
                <table:table table:name="a"><table:table-row table:number-rows-repeated="%d">
                <table:table-cell table:number-columns-repeated="%d"><text:p>1</text:p></table:table-cell>
                </table:table-row></table:table>""".formatted(rows, columns));

        assertThat(refusal(file)).isEqualTo(key);
    }

    @Test
    void a_title_merged_over_all_columns_and_rows_costs_no_more_than_the_used_ones() throws IOException {
        assertThat(refusal(sheet("""
                        <worksheet><row r="1"><c r="A1" t="str"><v>Titel</v></c></row><row r="2"><c r="C2"><v>1</v></c></row>
                        <mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>"""))).isEmpty();
    }

    @Test
    void refuses_one_cell_in_the_last_column_of_very_many_rows() throws IOException {
        StringBuilder rows = new StringBuilder("<worksheet>");
        IntStream.range(1, 5).forEach(i -> rows.append("<row><c r=\"XFD" + i + "\"><v>1</v></c></row>"));

        assertThat(refusal(sheet(rows + "</worksheet>"))).isEqualTo("sheet.too-many-cells");
    }

    @Test
    void refuses_texts_beyond_measure() throws IOException {
        String random = new java.util.Random(1)
                .ints(110_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(refusal(sheet("<worksheet><row><c t=\"str\"><v>" + random + "</v></c></row></worksheet>")))
                .isEqualTo("sheet.too-much-text");
    }

    @Test
    void names_the_line_of_broken_xml() throws Exception {
        Path file = sheet("<worksheet>\n<row><c></row></worksheet>");

        var refused = catchThrowableOfType(
                SheetRefused.class, () -> Workbook.read(file, SheetFormat.XLSX, SheetLimits.standard()));

        assertThat(refused.details().getFirst()).contains("line 2");
    }
}
