package org.werdegang.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.werdegang.platform.web.chart.Chart.Caption;

class ChartsTest {
    private static final Caption CAPTION =
            new Caption("k01", "Jedes vierte Kind", "Anteil", "Statistik", "K01/05117", List.of(), List.of());

    private final Charts charts = new Charts(texts());

    @Test
    void a_line_runs_neither_over_a_break_nor_over_a_gap() {
        var drawing = TrendDrawing.draw(ChartExamples.hardTrend(), Sheet.broad(charts.voice(Locale.GERMAN)));

        String own = drawing.body().lines().findFirst().orElseThrow();
        String path = own.substring(0, own.indexOf("stroke=\"#005b9a\" stroke-width=\"3.5\""));
        path = path.substring(path.lastIndexOf(" d=\""));
        assertThat(path.chars().filter(c -> c == 'M').count())
                .as("2006–2007, 2009–2010, 2011–2012, 2014–2016, 2023–2024")
                .isEqualTo(5);
    }

    @Test
    void small_trends_show_a_value_on_each_side_of_a_break_and_long_names_in_two_lines() {
        var broken = new ChartSpec.Trend(
                ChartExamples.PERCENT,
                "Gesamtschule mit gymnasialer Oberstufe",
                List.of(
                        new ChartSpec.Spot("2015/16", 2015, ChartExamples.shown(12)),
                        new ChartSpec.Spot("2023/24", 2023, ChartExamples.shown(17))),
                List.of(),
                "",
                List.of(new ChartSpec.Cut(2019, "Rundung")));

        String drawn = MultiplesDrawing.draw(
                        new ChartSpec.Multiples(ChartExamples.PERCENT, List.of(broken)),
                        Sheet.narrow(charts.voice(Locale.GERMAN)))
                .body();

        assertThat(drawn.split("<circle", -1)).hasSize(3);
        assertThat(drawn)
                .contains(">Gesamtschule mit<", ">gymnasialer Oberstufe<", ">2015/16<", ">2023/24<")
                .doesNotContain("…");
    }

    @Test
    @Tag("4e")
    void secret_missing_estimated_and_provisional_look_different_and_are_explained_only_when_present() {
        var chart = charts.onPage(ChartExamples.hardTrend(), CAPTION, Locale.GERMAN);

        assertThat(chart.broad())
                .contains(">×<", ">?<", "vorläufig", "geschätzt oder unvollständig", "geheim oder nicht freigegeben")
                .doesNotContain("wenig verlässlich");
        assertThat(chart.rows())
                .contains(List.of("2008", "geheim gehalten", "19,0\u00a0%", "21,4\u00a0%", "23,3\u00a0%"));
    }

    @Test
    @Tag("12f")
    void every_chart_has_a_table_of_the_same_cells() {
        assertThat(charts.onPage(ChartExamples.bars(), CAPTION, Locale.GERMAN).rows())
                .contains(
                        List.of("Alle Kinder", "27,4\u00a0%"),
                        List.of("Kinder mit Eingliederungshilfe", "geheim gehalten"));
        assertThat(charts.onPage(ChartExamples.dots(), CAPTION, Locale.ENGLISH).rows())
                .contains(List.of("Universität A", "46.5\u00a0%", "44.1\u00a0%", "48.9\u00a0%"));
        assertThat(charts.onPage(ChartExamples.tiles(), CAPTION, Locale.GERMAN).rows())
                .hasSize(15);
        assertThat(charts.onPage(ChartExamples.multiples(), CAPTION, Locale.GERMAN)
                        .rows())
                .isNotEmpty();
    }

    @Test
    void nothing_in_a_chart_needs_an_inline_style_or_script() {
        for (var spec : List.of(
                ChartExamples.hardTrend(),
                ChartExamples.bars(),
                ChartExamples.dots(),
                ChartExamples.multiples(),
                ChartExamples.tiles())) {
            var chart = charts.onPage(spec, CAPTION, Locale.GERMAN);

            assertThat(chart.broad() + chart.narrow()).doesNotContain("style=", "<style", "<script", "NaN", "onclick");
        }
    }

    @Test
    void an_axis_that_does_not_begin_at_zero_says_so() {
        var trend = ChartExamples.hardTrend();

        assertThat(charts.onPage(trend, CAPTION, Locale.GERMAN).notes())
                .contains("Die senkrechte Achse beginnt nicht bei null.");
    }

    @Test
    void a_picture_is_twice_as_fine_as_its_file_and_needs_no_font_of_the_machine() throws IOException {
        var image = ImageIO.read(
                new ByteArrayInputStream(charts.asPicture(ChartExamples.hardTrend(), CAPTION, Locale.GERMAN)));

        assertThat(image.getWidth()).isEqualTo(2 * 848);
    }

    @Test
    void numbers_are_written_in_the_readers_language() {
        var unit = Unit.of("percent", 1);

        assertThat(unit.value(new BigDecimal("1234.56"), Locale.GERMAN)).isEqualTo("1.234,6\u00a0%");
        assertThat(unit.value(new BigDecimal("1234.56"), Locale.ENGLISH)).isEqualTo("1,234.6\u00a0%");
        assertThat(unit.difference(new BigDecimal("-2.35"), "Prozentpunkte", Locale.GERMAN))
                .isEqualTo("−2,4\u00a0Prozentpunkte");
    }

    private static ResourceBundleMessageSource texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("org/werdegang/platform/web/chart/chart");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
