package org.werdegang.platform.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one browser of a test run: the system's Chromium, started with the first test that asks and ended with the JVM. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private static @Nullable Browser browser;

    private Chromium() {}

    /**
     * The running browser. Where there is none, the test is skipped with the reason; in CI it fails instead, so that a
     * green run always means that pages were looked at.
     */
    public static synchronized Browser browser() {
        if (browser == null) {
            var program = find();
            if (program.isEmpty()) {
                String mend = "No Chromium was found on the PATH. Install one (Debian: apt-get install chromium), or "
                        + "name its program in the variable WERDEGANG_CHROMIUM.";
                if (System.getenv("CI") != null) {
                    throw new AssertionError(mend);
                }
                assumeTrue(false, mend);
            }
            browser = start(program.orElseThrow());
        }
        return browser;
    }

    /** The program that will be started, if there is one. */
    static Optional<Path> find() {
        String named = System.getenv("WERDEGANG_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @SuppressWarnings("MustBeClosedChecker") // lives as long as the JVM
    private static Browser start(Path program) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var started = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return started;
    }
}
