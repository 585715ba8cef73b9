package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a cell or a mapping's text says, it is read or refused, never an unexpected exception. */
@Tag("12a")
class CellsFuzzTest {
    static Stream<String> figures() {
        return Stream.of(
                "1.234,5",
                "12 345\u00b9",
                "(12,5) p",
                "-0,5 %",
                "1,5E+03",
                "9 876 2)",
                "\u2026",
                "123456789012345678901234",
                "1E999999999",
                "s 88",
                "1.2.3",
                "--5");
    }

    @MethodSource("figures")
    @FuzzTest(maxDuration = "3m")
    void a_figure(@NotNull String cell) {
        var figure = new Figure();
        for (char decimal : new char[] {',', '.'}) {
            var kind = figure.read(cell.toCharArray(), 0, cell.length(), decimal);
            if (kind == Figure.Kind.NUMBER) {
                assertThat(figure.value().toPlainString().length()).isLessThan(200);
            }
            assertThat(kind == Figure.Kind.MARK).isEqualTo(kind == Figure.Kind.MARK && figure.mark != null);
        }
    }

    static Stream<String> periods() {
        return Stream.of(
                "31.12.2015",
                "SJ 15/16",
                "2015-Q4",
                "IV/2015",
                "WS 2015/16",
                "Jahr Jahr 2015",
                "Kinder_2019",
                "2015-12-31T00:00",
                "99.99.2015",
                "2015/2016");
    }

    @MethodSource("periods")
    @FuzzTest(maxDuration = "3m")
    void a_period(@NotNull String text) {
        String period = Periods.inColumn(text);
        if (period != null) {
            assertThat(Periods.of(period)).isEqualTo(period);
        }
        Periods.within(text);
        assertThat(Periods.cut(text).rest()).isNotNull();
    }

    static Stream<String> keys() {
        return Stream.of("05113000", "5113000", "5113000.0", "5,1E+11", "DG", "010515163", "5.113.000", "100000");
    }

    @MethodSource("keys")
    @FuzzTest(maxDuration = "3m")
    void a_key(@NotNull String text) {
        var official = AreaKeys.official(text);
        assertThat(AreaKeys.official(official.text()).text()).isEqualTo(official.text());
        AreaKeys.other(text);
        AreaKeys.isHeading(text);
        Levels.clean(text);
    }

    static Stream<String> mappings() {
        var mapping = Reads.text("AGS;Gemeinde;Kinder \"2019\";Anteil in %\n05113000;Essen;1;2\n")
                .report()
                .recognition()
                .mappings()
                .getFirst();
        return Stream.of(mapping.toJson(), "{}", "[[[[", "{\"columns\":[]}", "{\"a\":\"\\u00", "1e9");
    }

    @MethodSource("mappings")
    @FuzzTest(maxDuration = "3m")
    void a_mapping(@NotNull String json) {
        Mapping mapping;
        try {
            mapping = Mapping.fromJson(json);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(Mapping.fromJson(mapping.toJson())).isEqualTo(mapping);
    }
}
