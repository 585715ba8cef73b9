package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.werdegang.platform.vocabulary.Refused;

class PortsTest {
    @Test
    void a_taken_port_is_refused_with_its_holder_and_a_free_one() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort()))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.key()).isEqualTo("app.port.taken");
                        assertThat(String.valueOf(refused.details().get(1)))
                                .contains(Long.toString(ProcessHandle.current().pid()));
                        assertThat(Ports.isFree((Integer) refused.details().get(2)))
                                .isTrue();
                    });
        }
    }
}
