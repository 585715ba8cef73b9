package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows about single persons never get past the reader. */
@Tag("12a")
class PersonsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name;Vorname;Geburtsdatum;Klasse\nZwiebelfisch;Anna;01.02.2010;5a\n",
                "Schüler-ID;Geb.-Datum;Geschlecht;Note Mathe\n17;01.02.2010;Zwiebelfisch;2\n",
                "Familienname;Rufname;Straße\nZwiebelfisch;Anna;Weg 1\n",
                "Liste der Klasse;;\n;;\nLfd. Nr.;Name, Vorname;Fehltage\n1;Zwiebelfisch, Anna;3\n",
                "first_name,last_name,birth_date,sex\nAnna,Zwiebelfisch,2010-02-01,f\n"
            })
    void refuses_rows_about_single_persons_without_repeating_one_of_their_cells(String content) {
        var read = Reads.text(content);

        assertThat(read.report().shape()).isEqualTo(Shape.PERSONS);
        assertThat(read.values()).isEmpty();
        assertThat(read.problems()).containsExactly("file.persons");
        assertThat(read.report().toJson()).doesNotContain("Zwiebelfisch");
    }

    @Test
    void reads_counts_of_first_names_as_they_are_no_persons() {
        var read = Reads.text("Jahr;Vorname;Geschlecht;Anzahl\n2015;Anna;w;120\n2015;Paul;m;133\n");

        assertThat(read.lines()).first().isEqualTo("2015, Anzahl, Vorname=Anna; Geschlecht=w: 120");
    }
}
