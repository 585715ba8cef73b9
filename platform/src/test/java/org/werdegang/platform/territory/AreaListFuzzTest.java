package org.werdegang.platform.territory;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.werdegang.platform.text.Texts;
import org.werdegang.sample.Damage;

/** Whatever an office pastes, every line becomes an area or a note. */
class AreaListFuzzTest {
    private static final Texts TEXTS = Texts.standalone();

    static List<String> seeds() {
        return List.of(
                "AGS;Gemeinde\n05113000;Essen\n05117000\tMülheim an der Ruhr\n05119000, Oberhausen\n\"05112000\",\"Duisburg\"\n",
                "05170 Kreis Wesel\n051700004004 Alpen\n5113000 Essen\n5117000.0;Mülheim\n",
                "05 Nordrhein-Westfalen\n051\n05113000\n05113000 Essen\n053740000000 x\n12 345 678 y\n");
    }

    static Stream<String> whole() {
        return seeds().stream();
    }

    @MethodSource("whole")
    @FuzzTest(maxDuration = "3m")
    void a_list_of_any_kind(@NotNull String pasted) {
        var list = AreaList.read(pasted, key -> key.endsWith("000") ? "Ort" : null);

        assertThat(list.lines().size() + list.notes().size()).isPositive();
        for (var note : list.notes()) {
            assertThat(TEXTS.say(Locale.GERMAN, note.key(), note.details().toArray()))
                    .doesNotStartWith("territory.");
        }
        if (list.usable()) {
            assertThat(list.outline("region", "Region", "Region", LocalDate.EPOCH)
                            .areas())
                    .isNotEmpty();
        }
    }

    @Test
    void damaged_lists() {
        Damage.texts(seeds(), 500).forEach(this::a_list_of_any_kind);
    }

    @Test
    @Tag("long")
    void lists_damaged_many_times_more() {
        Damage.texts(seeds(), 300_000).forEach(this::a_list_of_any_kind);
    }
}
