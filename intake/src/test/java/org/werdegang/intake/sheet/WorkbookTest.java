package org.werdegang.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("12a")
class WorkbookTest {
    private static final String ODS_EVERYTHING = """
            <table:table table:name="Tabelle1">
            <table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
            <table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="16380"/>
            <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="4">
            <text:p>Kinder<text:s/>in <text:span>Einrichtungen</text:span></text:p></table:table-cell>
            <table:covered-table-cell table:number-columns-repeated="3"/></table:table-row>
            <table:table-row><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            <table:table-header-rows><table:table-row>
            <table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>AGS</text:p>
            <office:annotation><text:p>Bitte pruefen</text:p></office:annotation></table:table-cell>
            <table:table-cell table:number-columns-spanned="2"><text:p>Kinder</text:p></table:table-cell>
            <table:covered-table-cell/><table:table-cell><text:p>Quote</text:p></table:table-cell></table:table-row>
            <table:table-row><table:covered-table-cell/>
            <table:table-cell office:value-type="float" office:value="2015"><text:p>2015</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2016-03-01"><text:p>2016</text:p></table:table-cell>
            </table:table-row></table:table-header-rows>
            <table:table-row>
            <table:table-cell office:value-type="float" office:value="5113000"><text:p>5.113.000</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="0.30000000000000004"><text:p>0,3</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="1234567.5"><text:p>1.234.567,50</text:p></table:table-cell>
            <table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,5 %</text:p></table:table-cell>
            </table:table-row>
            <table:table-row table:visibility="collapse">
            <table:table-cell office:value-type="float" office:value="5911000"><text:p>05911000</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2015-12-31"><text:p>31/12/15</text:p></table:table-cell>
            <table:table-cell office:value-type="string"><text:p>1.234,5</text:p></table:table-cell>
            <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>
            </table:table-row>
            <table:table-row table:visibility="filter"><table:table-cell/>
            <table:table-cell table:formula="of:=[.B5]/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
            <table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>
            <table:table-cell table:formula="of:=x" office:value-type="string"><text:p>ab</text:p></table:table-cell>
            </table:table-row>
            <table:table-row/>
            <table:table-row><table:table-cell><text:p>Stand: 01.03.2016</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048567"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table>
            <table:table table:name="Listen" table:style-name="hidden"><table:table-row><table:table-cell>
            <text:p>nicht lesen</text:p></table:table-cell></table:table-row></table:table>
            <table:table table:name="Tabelle2"><table:table-row/><table:table-row><table:table-cell/><table:table-cell>
            <text:p>zweites Blatt</text:p></table:table-cell></table:table-row></table:table>""";

    @TempDir
    Path folder;

    private Workbook everything(SheetFormat format) throws IOException, SheetRefused {
        Path file = folder.resolve("delivery.csv");
        switch (format) {
            case XLS -> WorkbookExamples.xls(file, WorkbookExamples::everything);
            case XLSX -> WorkbookExamples.xlsx(file, WorkbookExamples::everything);
            case ODS -> WorkbookExamples.ods(file, ODS_EVERYTHING);
        }
        assertThat(SheetFormat.of(file, SheetLimits.standard())).isEqualTo(format);
        return Workbook.read(file, format, SheetLimits.standard());
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void reads_the_same_rows_from_every_format(SheetFormat format) throws Exception {
        Workbook workbook = everything(format);

        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("Tabelle1", "Tabelle2");
        assertThat(workbook.sheets().getFirst().rows())
                .extracting(SheetRow::toString)
                .containsExactly(
                        "1: Kinder in Einrichtungen | Kinder in Einrichtungen | Kinder in Einrichtungen"
                                + " | Kinder in Einrichtungen",
                        "3: AGS | Kinder | Kinder | Quote",
                        "4: AGS | 2015 | 2016",
                        "5: 5113000 | 0.3 | 1234567.5 | 12.5%",
                        "6: 05911000 | 31.12.2015 | 1.234,5 | WAHR",
                        "7:  |  | 2 | ab",
                        "9: Stand: 01.03.2016");
        assertThat(workbook.sheets().getLast().rows())
                .extracting(SheetRow::toString)
                .containsExactly("2:  | zweites Blatt");
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void says_which_cells_are_numbers_and_which_were_filled_in(SheetFormat format) throws Exception {
        var rows = everything(format).sheets().getFirst().rows();

        assertThat(rows.get(3).isNumber(2)).isTrue();
        assertThat(rows.get(4).isNumber(2)).as("a number typed as text").isFalse();
        assertThat(rows.get(1).isFilledIn(1)).isFalse();
        assertThat(rows.get(1).isFilledIn(2)).isTrue();
        assertThat(rows.get(2).isFilledIn(0)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void notes_error_cells_hidden_rows_columns_and_sheets_with_their_place(SheetFormat format) throws Exception {
        assertThat(everything(format).flaws())
                .containsExactlyInAnyOrder(
                        new Flaw(Flaw.Kind.ERROR_CELL, "Tabelle1", 7, 2, "#DIV/0!"),
                        new Flaw(Flaw.Kind.HIDDEN_ROWS, "Tabelle1", 6, 0, "7"),
                        new Flaw(Flaw.Kind.HIDDEN_COLUMNS, "Tabelle1", 0, 3, "3"),
                        new Flaw(Flaw.Kind.HIDDEN_SHEET, "Listen", 0, 0, ""));
    }

    @Test
    void reads_a_workbook_without_cell_references_with_rich_and_escaped_texts_and_iso_dates() throws Exception {
        Path file = WorkbookExamples.zip(folder.resolve("a.xlsx"), WorkbookExamples.parts("""
                        <worksheet><sheetData><row><c t="inlineStr"><is><r><t>Schü</t></r><r><t>ler</t></r>
                        <rPh><t>aid</t></rPh></is></c><c t="str"><f>x</f><v>a_x000A_b</v></c></row>
                        <row><c t="d"><v>2015-12-31T00:00:00</v></c><c><f>1</f></c><c><v>1E3</v></c></row>
                        </sheetData></worksheet>"""));

        Workbook workbook = Workbook.read(file, SheetFormat.XLSX, SheetLimits.standard());

        assertThat(workbook.sheets().getFirst().rows())
                .extracting(SheetRow::toString)
                .containsExactly("1: Schüler | a\nb", "2: 31.12.2015 |  | 1000");
        assertThat(workbook.flaws()).containsExactly(new Flaw(Flaw.Kind.FORMULA_WITHOUT_VALUE, "A", 2, 2, ""));
    }
}
