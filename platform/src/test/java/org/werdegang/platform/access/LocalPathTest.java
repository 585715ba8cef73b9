package org.werdegang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/passwort",
                "/passwort?lang=en",
                "/region/09162?jahr=2024&art=a//b#karte",
                "/suche?q=K%C3%B6ln%7Bx%7D",
                "/a//b",
                "/%2Fexample.com",
                "/.//example.com"
            })
    void goes_where_the_person_wanted_on_this_site(String path) {
        assertThat(Sessions.local(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "passwort",
                " /passwort",
                "//example.com",
                "///example.com",
                "/\\example.com",
                "\\/example.com",
                "\\\\example.com",
                "/a\\b",
                "/\t/example.com",
                "/\r/example.com",
                "/\n/example.com",
                "\t//example.com",
                "/a\r\nSet-Cookie: session=x",
                "/a\n",
                "/\u0000/example.com",
                "/\u000B/example.com",
                "/\u007F/example.com",
                "/\u0085/example.com",
                "/{x}",
                "/a?b={x}",
                "/a}",
                "https://example.com/",
                "https:/example.com",
                "javascript:alert(1)"
            })
    void goes_home_instead_of_anywhere_else(String path) {
        assertThat(Sessions.local(path)).isEqualTo("/");
    }
}
