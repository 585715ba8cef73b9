package org.werdegang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Full addresses of pages, for whoever reads them elsewhere: catalogues, programs, search engines. */
@Component
public class Addresses {
    /** The full address of a path, under the host that the reader asked. */
    public String of(HttpServletRequest request, String path) {
        return base(request) + path;
    }

    /** Scheme, host and port, without a slash at the end. */
    public String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
