package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LongFormatTest {
    @Test
    void writes_a_value_with_all_columns_and_its_mark_beside_it() throws IOException {
        var out = new StringWriter();
        var format = new LongFormat(out);

        format.header();
        format.accept(new ReadValue(
                "T1",
                "05113",
                "Essen, Stadt",
                "2015",
                "Kinder",
                "Alter=unter 3",
                "%",
                new BigDecimal("12.50"),
                null,
                Place.FILE));
        format.accept(new ReadValue(
                "T1", "05113", "Essen", "2016", "Kinder", "", "%", null, Mark.UNKNOWN_OR_SECRET, Place.FILE));

        assertThat(out).hasToString("""
                table,area_key,area_name,period,measure,breakdown,unit,value,mark\r
                T1,05113,"Essen, Stadt",2015,Kinder,Alter=unter 3,%,12.50,\r
                T1,05113,Essen,2016,Kinder,,%,,unknown-or-secret\r
                """);
    }

    @Test
    void makes_formulas_harmless_and_keeps_a_lone_mark() {
        assertThat(LongFormat.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(LongFormat.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(LongFormat.cell("-")).isEqualTo("-");
    }
}
