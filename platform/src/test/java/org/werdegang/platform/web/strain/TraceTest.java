package org.werdegang.platform.web.strain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.werdegang.platform.access.NetworkAddress;

class TraceTest {
    @Test
    void an_address_is_shortened_to_its_network() {
        assertThat(NetworkAddress.rough("192.0.2.77")).isEqualTo("192.0.2.0");
        assertThat(NetworkAddress.rough("2001:db8:85a3:0:0:8a2e:370:7334")).isEqualTo("2001:db8:85a3::");
    }

    @Test
    void a_key_from_a_mail_is_left_out_of_the_path_and_an_id_is_not() {
        assertThat(Trace.shown("/einladung/q8Zk3vT0nR1xYw5mLp7cJd2sHf9bGa4e")).isEqualTo("/einladung/…");
        assertThat(Trace.shown("/partner/0190e3a4-7b1c-7def-8123-456789abcdef"))
                .isEqualTo("/partner/0190e3a4-7b1c-7def-8123-456789abcdef");
        assertThat(Trace.shown("/a\nb")).isEqualTo("/a?b");
    }
}
