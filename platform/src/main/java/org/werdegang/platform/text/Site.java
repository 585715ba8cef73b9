package org.werdegang.platform.text;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find this platform: the address that mails, certificates and other systems know. */
@Component
public class Site {
    private final Environment environment;

    Site(Environment environment) {
        this.environment = environment;
    }

    /** The setting {@code werdegang.address}, else this machine's own; without a slash at its end. */
    public String address() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return environment
                .getProperty("werdegang.address", "http://localhost:" + port)
                .replaceFirst("/+$", "");
    }

    /** The full address of a page. */
    public String address(String path) {
        return address() + path;
    }

    /** The name of the machine in that address, say {@code bildung.example}. */
    public String host() {
        return URI.create(address()).getHost();
    }
}
