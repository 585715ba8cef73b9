package org.werdegang.platform.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FramesTest {
    @Test
    void a_bug_tells_its_classes_and_places_and_nothing_it_has_seen() {
        var bug = new IllegalStateException("Line 3: Mia Muster", new NumberFormatException("For input: Mia"));

        var log = new StringWriter();
        Frames.of(bug).printStackTrace(new PrintWriter(log, true));

        assertThat(log.toString())
                .contains("java.lang.IllegalStateException", "java.lang.NumberFormatException", "FramesTest.java:")
                .doesNotContain("Mia", "Line 3");
    }

    @Test
    void causes_in_a_circle_come_to_an_end() {
        var first = new IllegalStateException("a");
        first.initCause(new IllegalArgumentException("b", first));

        assertThat(Frames.of(first)).hasMessage("java.lang.IllegalStateException");
    }
}
