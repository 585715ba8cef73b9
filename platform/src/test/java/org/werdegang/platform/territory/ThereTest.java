package org.werdegang.platform.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThereTest {
    @ParameterizedTest
    @CsvSource({
        "Kreis Wesel, im Kreis Wesel",
        "Ennepe-Ruhr-Kreis, im Ennepe-Ruhr-Kreis",
        "Rhein-Kreis Neuss, im Rhein-Kreis Neuss",
        "Landkreis Osnabrück, im Landkreis Osnabrück",
        "Metropole Ruhr, in der Metropole Ruhr",
        "Städteregion Aachen, in der Städteregion Aachen",
        "Essen, in Essen",
        "Mülheim an der Ruhr, in Mülheim an der Ruhr"
    })
    void a_german_sentence_has_the_article_that_the_name_asks_for(String name, String there) {
        assertThat(There.inGerman(name)).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({
        "District of Wesel, in the district of Wesel",
        "Ruhr metropolis, in the Ruhr metropolis",
        "Essen, in Essen"
    })
    void an_english_sentence_too(String name, String there) {
        assertThat(There.inEnglish(name)).isEqualTo(there);
    }

    @Test
    void a_new_name_gets_its_own_article() {
        assertThat(There.renamed("im Kreis Wesel", "Kreis Wesel", "Kreis Niederrhein", There::inGerman))
                .isEqualTo("im Kreis Niederrhein");
        assertThat(There.renamed("im Kreis Aachen", "Kreis Aachen", "Städteregion Aachen", There::inGerman))
                .isEqualTo("in der Städteregion Aachen");
        assertThat(There.renamed(
                        "in the district of Wesel", "District of Wesel", "District of Niederrhein", There::inEnglish))
                .isEqualTo("in the district of Niederrhein");
    }

    @Test
    void a_wording_of_somebodys_own_stays_around_the_new_name() {
        assertThat(There.renamed("auf Norderney", "Norderney", "Nordinsel", There::inGerman))
                .isEqualTo("auf Nordinsel");
    }
}
