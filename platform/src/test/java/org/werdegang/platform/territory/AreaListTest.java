package org.werdegang.platform.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AreaListTest {
    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);

    @Test
    void reads_keys_and_names_whatever_stands_between_them() {
        var list = read("""
                AGS;Gemeinde
                05113000;Essen
                05117000\tMülheim an der Ruhr
                05119000, Oberhausen
                "05112000","Duisburg"

                05170 Kreis Wesel
                051700004004 Alpen
                """);

        assertThat(list.notes()).isEmpty();
        assertThat(list.usable()).isTrue();
        assertThat(list.lines())
                .extracting(AreaList.Line::name)
                .containsExactly("Essen", "Mülheim an der Ruhr", "Oberhausen", "Duisburg", "Kreis Wesel", "Alpen");
        assertThat(list.lines().getLast().key().digits()).isEqualTo("05170004");
    }

    /** Word processors write one where a line is broken within a paragraph. */
    @Test
    void reads_a_name_behind_a_line_separator() {
        var list = read("05113000\u2028Essen");

        assertThat(list.lines()).extracting(AreaList.Line::name).containsExactly("Essen");
    }

    @Test
    void reports_a_repaired_key_and_goes_on() {
        var list = read("5113000 Essen\n5117000.0;Mülheim an der Ruhr");

        assertThat(list.usable()).isTrue();
        assertThat(list.notes())
                .extracting(AreaList.Note::key)
                .containsExactly("territory.list.repaired", "territory.list.repaired");
        assertThat(list.lines()).extracting(line -> line.key().digits()).containsExactly("05113000", "05117000");
    }

    @Test
    void reports_every_line_that_is_wrong_at_once() {
        var list = read("Essen 05113000\n05113000\n05117000 Mülheim\n05117000 Mülheim\n99 Nirgends");

        assertThat(list.usable()).isFalse();
        assertThat(list.notes()).extracting(AreaList.Note::line).containsExactly(1, 2, 4, 5);
        assertThat(list.notes())
                .extracting(AreaList.Note::key)
                .containsExactly(
                        "territory.list.no-key",
                        "territory.list.no-name",
                        "territory.list.twice",
                        "territory.list.no-key");
    }

    @Test
    void takes_a_missing_name_from_the_official_list() {
        var list = AreaList.read("05113000", key -> key.equals("05113000") ? "Essen" : null);

        assertThat(list.lines()).extracting(AreaList.Line::name).containsExactly("Essen");
    }

    @Test
    void an_empty_list_says_how_to_begin() {
        assertThat(read("  \n").notes()).extracting(AreaList.Note::key).containsExactly("territory.list.empty");
    }

    @Test
    void a_listed_district_belongs_as_a_whole_and_listed_municipalities_one_by_one() {
        var outline = read("05113000 Essen\n05170 Kreis Wesel\n05170004 Alpen\n05154004 Bedburg-Hau")
                .outline("region", "Am Rhein", "On the Rhine", FROM);

        assertThat(outline.places().stream()
                        .filter(place -> place.tree() == Tree.INITIATIVE)
                        .map(Outline.Place::child))
                .containsExactlyInAnyOrder("05170", "05113", "05154004");
        assertThat(outline.areas())
                .extracting(Outline.Area::key)
                .containsExactlyInAnyOrder(
                        "region", "05170", "05113000", "05113", "05170004", "05154004", "05154", "05");
        assertThat(outline.areas())
                .filteredOn(area -> area.key().equals("05170"))
                .extracting(Outline.Area::inDe)
                .containsExactly("im Kreis Wesel");
    }

    private static AreaList read(String pasted) {
        return AreaList.read(pasted, key -> null);
    }
}
