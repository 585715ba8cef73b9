package org.werdegang.platform.web;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.werdegang.platform.PlatformTest;

@PlatformTest
@Tag("12f")
@Tag("12g")
class ShellPagesTest {
    @LocalServerPort
    private int port;

    @Test
    void the_first_page_can_be_read_by_everybody() {
        PageCheck.visitor(port).page("/");
    }
}
