package org.werdegang.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this region is about. */
@Controller
class HomePage {
    @GetMapping("/")
    String home() {
        return "web/home";
    }
}
