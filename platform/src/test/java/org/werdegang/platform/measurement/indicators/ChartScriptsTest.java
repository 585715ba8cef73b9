package org.werdegang.platform.measurement.indicators;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Outline;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.web.PageCheck;

/** What script adds to charts, and that all of it is there without. */
@PlatformTest
@Import(ValueExamples.class)
@Tag("12f")
class ChartScriptsTest {
    private static final Breakdown PUBLIC = Breakdown.of("carrier", "public");

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private ValueExamples examples;

    @Autowired
    private TerritoryChanges territories;

    @LocalServerPort
    private int port;

    @Test
    void arrows_lead_from_value_to_value_and_each_says_itself() {
        String place = place();
        try (var context = PageCheck.visitor(port).context(true)) {
            var page = open(context.newPage(), place, 1440);

            page.locator("#verlauf .broad [data-point][tabindex='0']").focus();
            assertThat(page.locator(".tip")).hasText(place + ", 2015: 12");
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator(".tip")).hasText(place + ", 2014: 11");
            page.keyboard().press("Escape");
            assertThat(page.locator(".tip")).isHidden();
        }
    }

    @Test
    void a_chart_opens_as_large_as_the_window_and_goes_back_to_its_place() {
        String place = place();
        try (var context = PageCheck.visitor(port).context(true)) {
            var page = open(context.newPage(), place, 360);
            var button = page.locator("#verlauf .zoom");

            button.press("Enter");
            var large = page.locator("#verlauf dialog .large svg");
            assertThat(large).isVisible();
            assertThat(large.boundingBox().width).isGreaterThanOrEqualTo(800);
            large.locator("[data-point][tabindex='0']").focus();
            assertThat(page.locator("#verlauf dialog .tip")).hasText(place + ", 2015: 12");
            page.keyboard().press("Escape");
            assertThat(page.locator("#verlauf dialog")).isHidden();
            assertThat(page.locator("#verlauf .picture .broad")).hasCount(1);
            assertThat(button).isFocused();
        }
    }

    @Test
    void without_script_there_is_no_button_that_does_nothing() {
        String place = place();
        try (var context = PageCheck.visitor(port).context(false)) {
            var page = open(context.newPage(), place, 1440);

            assertThat(page.locator("#verlauf .zoom")).isHidden();
            assertThat(page.locator("#verlauf title").first()).hasText(place + ", 2014: 11");
        }
    }

    @Test
    @Tag("12d")
    void every_chart_can_be_taken_along_as_svg_png_and_csv() {
        String place = place();
        var visitor = SignedIn.visitor(platform);

        for (String chart : List.of("verlauf", "karte", "gliederung")) {
            assertThat(visitor.get("/daten/K07/" + place).body())
                    .contains("/daten/K07/" + place + "/" + chart + ".svg", "/" + chart + ".png");
            assertThat(visitor.get("/daten/K07/" + place + "/" + chart + ".svg").body())
                    .startsWith("<svg")
                    .contains("K07");
            assertThat(visitor.get("/daten/K07/" + place + "/" + chart + ".png").body())
                    .contains("PNG");
        }
    }

    @Test
    void a_tile_without_value_has_its_name_for_eyes_keyboard_and_screen_readers() {
        String place = place();
        try (var context = PageCheck.visitor(port).context(true)) {
            var page = open(context.newPage(), place, 1440);
            String empty = place.replace("tile", "gap");

            var tile = page.locator("#karte .broad a[href='/daten/K07/" + empty + "']");
            assertThat(tile).hasAttribute("aria-label", empty + ": kein Wert");
            tile.focus();
            assertThat(page.locator(".tip")).hasText(empty + ": kein Wert");
            assertThat(page.locator("#karte .broad text").filter(new Locator.FilterOptions().setHasText(empty)))
                    .hasCount(1);
        }
    }

    private Page open(Page page, String place, int width) {
        page.setViewportSize(width, 900);
        page.navigate(PageCheck.visitor(port).address("/daten/K07/" + place, "de"));
        return page;
    }

    /** A municipality with two years, all and public centres, and a neighbour on the tile map without any value. */
    private String place() {
        String place = ValueExamples.key("tile");
        String gap = place.replace("tile", "gap");
        var areas = new ArrayList<Outline.Area>();
        var tiles = new ArrayList<Outline.Tile>();
        for (String key : List.of(place, gap)) {
            areas.add(new Outline.Area(key, Level.SOCIAL_SPACE, key, key, ValueExamples.LONG_AGO, null));
            tiles.add(new Outline.Tile(Level.SOCIAL_SPACE, key, tiles.size(), 0));
        }
        territories.load(new Outline("Test", areas, List.of(), List.of(), tiles), ValueExamples.NOBODY);
        examples.release(
                official("tiles"),
                LocalDate.of(2017, 10, 10),
                value("K07", "M", place, 2014, "11"),
                value("K07", "M", place, 2015, "12"),
                value("K07", "M", place, 2014, PUBLIC, "5"),
                value("K07", "M", place, 2015, PUBLIC, "6"));
        return place;
    }
}
