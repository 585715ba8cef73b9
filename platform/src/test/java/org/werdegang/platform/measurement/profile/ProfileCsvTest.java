package org.werdegang.platform.measurement.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileCsvTest {
    @Test
    void texts_that_a_spreadsheet_would_run_are_made_harmless_and_quotes_doubled() {
        assertThat(ProfileCsv.text("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(ProfileCsv.text("Essen, Ruhr")).isEqualTo("\"Essen, Ruhr\"");
        assertThat(ProfileCsv.text("")).isEqualTo("\"\"");
    }
}
