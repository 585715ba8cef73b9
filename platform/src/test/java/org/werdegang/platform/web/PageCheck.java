package org.werdegang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks at a page as its readers do: in both languages, at 360, 768 and 1440 pixels, enlarged to 200 %, in the dark, by
 * keyboard, without script and on paper. {@code PageCheck.visitor(port).page("/daten")} collects every problem and fails with all of them.
 */
public final class PageCheck {
    private static final List<String> LANGUAGES = List.of("de", "en");
    private static final int WIDE = 1440;
    private static final int HIGH = 900;

    /** Phone, tablet, desk, and a desk at 200 %: half as many pixels of the style sheet, each twice as large. */
    private static final List<Sight> SIGHTS = List.of(
            new Sight("360", 360, HIGH),
            new Sight("768", 768, HIGH),
            new Sight("at 200 %", WIDE / 2, HIGH / 2),
            new Sight("1440", WIDE, HIGH));

    private static final String AXE = script("assets/axe.js");
    private static final String LOOK = script("look.js");

    private final String root;
    private final Map<String, String> cookies;
    private final List<String> problems = new ArrayList<>();

    /** A window of so many pixels of the style sheet. */
    private record Sight(String name, int width, int height) {}

    private PageCheck(String root, Map<String, String> cookies) {
        this.root = root;
        this.cookies = cookies;
    }

    /** The eyes of somebody who has not signed in. */
    public static PageCheck visitor(int port) {
        return new PageCheck("http://localhost:" + port, Map.of());
    }

    /** The eyes of whoever holds these cookies, say {@code SignedIn.as(…).cookies()}. */
    public static PageCheck holding(int port, Map<String, String> cookies) {
        return new PageCheck("http://localhost:" + port, cookies);
    }

    /** Checks one page in every way; a problem names language, width and element. */
    public PageCheck page(String path) {
        return check(path, Map.of(), 200);
    }

    /** The same of a page that answers with that status, say 404: what went wrong must be as readable as all else. */
    public PageCheck page(String path, int status) {
        return check(path, Map.of(), status);
    }

    /** Checks the page that answers a form: the one of {@code path}, filled in and sent with its first button. */
    public PageCheck submitted(String path, Map<String, String> typed) {
        return check(path, typed, 200);
    }

    private PageCheck check(String path, Map<String, String> typed, int status) {
        problems.clear();
        try (var context = context(true)) {
            var page = context.newPage();
            listen(page, path, status);
            for (String language : LANGUAGES) {
                page.setViewportSize(WIDE, HIGH);
                page.navigate(address(path, language));
                submit(page, typed);
                for (var sight : SIGHTS) {
                    page.setViewportSize(sight.width(), sight.height());
                    look(page, path + " " + language + " " + sight.name());
                }
            }
            page.setViewportSize(WIDE, HIGH);
            tabs(page, path);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            look(page, path + " dark");
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.LIGHT)
                    .setMedia(Media.PRINT));
            expect(page.locator("h1").isVisible(), path + " print: the heading is not on paper");
        }
        withoutScript(path, typed, status);
        assertThat(problems).as("problems of %s", path).isEmpty();
        return this;
    }

    private static void submit(Page page, Map<String, String> typed) {
        if (typed.isEmpty()) {
            return;
        }
        typed.forEach((name, value) -> {
            var field = page.locator("main form [name='" + name + "']");
            if (field.evaluate("e => e.tagName").equals("SELECT")) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
        page.locator("main form[method=post] button[type=submit]").first().press("Enter");
        page.waitForLoadState();
    }

    private void look(Page page, String where) {
        page.evaluate(AXE);
        var found = page.evaluate(LOOK);
        if (found instanceof List<?> list) {
            list.forEach(problem -> problems.add(where + ": " + problem));
        }
    }

    /** Walks the whole page with the tab key: everything that can be used must come by, with a mark around it. */
    private void tabs(Page page, String path) {
        page.evaluate("document.activeElement?.blur()");
        var wanted = ((Number) page.evaluate("window.lookAt.tabbable().length")).intValue();
        // A date is three fields and a calendar to the keyboard.
        int inDates = 3 * page.locator("input[type=date]").count();
        for (int i = 0; i < wanted + inDates + 5; i++) {
            page.keyboard().press("Tab");
            page.evaluate("window.lookAt.seen()");
        }
        var missed = page.evaluate("window.lookAt.missed()");
        if (missed instanceof List<?> list) {
            list.forEach(problem -> problems.add(path + " keyboard: " + problem));
        }
    }

    private void withoutScript(String path, Map<String, String> typed, int status) {
        try (var context = context(false)) {
            var page = context.newPage();
            var response = page.navigate(address(path, "de"));
            int answered = response == null ? 0 : response.status();
            expect(answered == status, path + " without script: answered " + answered + " instead of " + status);
            submit(page, typed);
            expect(page.locator("main h1").count() == 1, path + " without script: not exactly one heading");
        }
    }

    private void listen(Page page, String path, int status) {
        page.onConsoleMessage(message -> {
            // The browser reports the answer itself as an error of loading.
            boolean expected = status >= 400 && message.text().contains("status of " + status);
            if (message.type().equals("error") && !expected) {
                problems.add(path + " console: " + message.text());
            }
        });
        page.onPageError(error -> problems.add(path + " script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(root) && !request.url().startsWith("data:")) {
                problems.add(path + " asks somebody else: " + request.url());
            }
        });
    }

    /** A new window with the cookies and without anything else; the caller closes it. */
    public BrowserContext context(boolean script) {
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("de-DE"));
        context.setDefaultTimeout(20_000);
        context.addCookies(cookies.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(root))
                .toList());
        return context;
    }

    /** The full address of a page in a language. */
    public String address(String path, String language) {
        return root + path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    private static String script(String name) {
        try (var in = PageCheck.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + " is not on the test class path. Build with Maven once, which brings it from npm.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
