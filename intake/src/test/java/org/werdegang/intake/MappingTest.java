package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person has confirmed about one delivery's columns holds for the next one. */
@Tag("12a")
class MappingTest {
    private static final String FIRST = "AGS;Gemeinde;Plätze 2022;Anmerkung\n05113000;Essen;70;5\n";
    private static final String LATER = "AGS;Gemeinde;Plätze 2023;Anmerkung\n05113000;Essen;75;6\n";

    @TempDir
    Path folder;

    private Reads read(String content, @org.jspecify.annotations.Nullable Mapping confirmed) throws IOException {
        return Reads.file(Files.writeString(folder.resolve("file.csv"), content), "file.csv", confirmed);
    }

    private static Mapping proposed(Reads read) {
        return read.report().recognition().mappings().getFirst();
    }

    /** The same, but places are called otherwise and what was taken for figures is left out. */
    private static Mapping corrected(Mapping mapping) {
        return Mapping.fromJson(mapping.toJson().replace("\"Plätze\"", "\"Betreuungsplätze\""));
    }

    @Test
    void is_proposed_confirmed_and_then_used() throws IOException {
        var first = read(FIRST, null);

        var again = read(FIRST, corrected(proposed(first)));

        assertThat(first.lines()).first().isEqualTo("05113000 Essen, 2022, Plätze: 70");
        assertThat(first.report().confirmed()).isFalse();
        assertThat(again.lines()).first().isEqualTo("05113000 Essen, 2022, Betreuungsplätze: 70");
        assertThat(again.report().confirmed()).isTrue();
    }

    @Test
    void keeps_its_meaning_under_the_years_of_a_later_file() throws IOException {
        var confirmed = corrected(proposed(read(FIRST, null)));
        var later = proposed(read(LATER, null));

        var applied = confirmed.appliedTo(later).orElseThrow();

        assertThat(later.fingerprint()).isEqualTo(confirmed.fingerprint());
        assertThat(read(LATER, applied).lines()).first().isEqualTo("05113000 Essen, 2023, Betreuungsplätze: 75");
    }

    @Test
    void says_nothing_about_a_file_with_a_column_more() throws IOException {
        var confirmed = proposed(read(FIRST, null));
        var wider = proposed(read("AGS;Gemeinde;Plätze 2023;Gruppen;Anmerkung\n05113000;Essen;75;4;6\n", null));

        assertThat(wider.fingerprint()).isNotEqualTo(confirmed.fingerprint());
        assertThat(confirmed.appliedTo(wider)).isEmpty();
    }
}
