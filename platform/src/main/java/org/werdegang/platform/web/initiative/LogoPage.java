package org.werdegang.platform.web.initiative;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.werdegang.platform.store.Files;

/** The logo as a picture; its address changes with its content. */
@Controller
class LogoPage {
    private final Initiatives initiatives;
    private final Files files;

    LogoPage(Initiatives initiatives, Files files) {
        this.initiatives = initiatives;
        this.files = files;
    }

    @GetMapping("/logo/{hash}")
    void logo(@PathVariable String hash, HttpServletResponse response) throws IOException {
        var logo = initiatives.current().logo();
        if (logo == null || !logo.file().hex().equals(hash)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(logo.type());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        files.copy(logo.file(), response.getOutputStream());
    }
}
