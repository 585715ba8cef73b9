package org.werdegang.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Locale;

/** Shows an address in the person's browser where the system offers a way; silent where it does not. */
final class Opening {
    private Opening() {}

    static void open(String address) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        if (!mac && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return;
        }
        try {
            new ProcessBuilder(mac ? "open" : "xdg-open", address)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return; // the address is printed anyway
        }
    }
}
