package org.werdegang.platform.territory.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.werdegang.sample.ruhr.Ruhr;

class NameLinesTest {
    @ParameterizedTest
    @CsvSource({
        "Gelsenkirchen, Gelsen-|kirchen",
        "Recklinghausen, Reckling-|hausen",
        "Castrop-Rauxel, Castrop-|Rauxel",
        "Mülheim an der Ruhr, Mülheim|an der|Ruhr",
        "Neukirchen-Vluyn, Neu-|kirchen-|Vluyn",
        "Oer-Erkenschwick, Oer-|Erken-|schwick",
        "Fröndenberg/Ruhr, Frönden-|berg",
        "Voerde (Niederrhein), Voerde",
        "Essen, Essen"
    })
    void breaks_where_a_reader_of_german_breaks(String name, String lines) {
        assertThat(String.join("|", NameLines.of(name, 9))).isEqualTo(lines);
    }

    @Test
    void every_name_of_the_ruhr_fits_a_tile() {
        assertThat(Ruhr.territories())
                .filteredOn(area -> List.of("district", "municipality").contains(area.level()))
                .allSatisfy(area -> {
                    var lines = NameLines.of(area.nameDe(), 9);

                    assertThat(lines).hasSizeLessThanOrEqualTo(3);
                    assertThat(lines)
                            .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(9));
                });
    }
}
