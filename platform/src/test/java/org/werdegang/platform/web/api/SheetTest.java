package org.werdegang.platform.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void a_text_that_a_spreadsheet_would_run_gets_an_apostrophe_also_with_a_full_width_sign() {
        assertThat(Sheet.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(Sheet.cell("＝1+1")).isEqualTo("'＝1+1");
        assertThat(Sheet.cell(List.of("@a", "b"))).isEqualTo("\"'@a; b\"");
    }

    @Test
    void numbers_and_a_lone_minus_stay() {
        assertThat(Sheet.cell(new BigDecimal("-0.0000001"))).isEqualTo("-0.0000001");
        assertThat(Sheet.cell(-5)).isEqualTo("-5");
        assertThat(Sheet.cell("-1.5")).isEqualTo("-1.5");
        assertThat(Sheet.cell("-")).isEqualTo("-");
        assertThat(Sheet.cell(null)).isEmpty();
    }

    @Test
    void texts_that_a_spreadsheet_would_run_are_made_harmless_and_quotes_doubled() {
        assertThat(Sheet.text("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(Sheet.text("Essen, Ruhr")).isEqualTo("\"Essen, Ruhr\"");
        assertThat(Sheet.text("")).isEqualTo("\"\"");
    }
}
