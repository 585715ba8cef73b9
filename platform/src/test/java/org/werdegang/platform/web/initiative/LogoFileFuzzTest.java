package org.werdegang.platform.web.initiative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.werdegang.platform.text.Texts;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.sample.Damage;

/** Whatever is handed in as a logo: what is kept cannot act, and what is not kept is refused with a sentence. */
class LogoFileFuzzTest {
    private static final Texts TEXTS = Texts.standalone();

    static List<byte[]> seeds() {
        return List.of("""
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" onload="alert(1)">
                <title>Logo</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
                <style>path{fill:url(https://example.org/a)}</style><script>alert(1)</script>
                <path d="M0 0h24v24z" fill="url(#g)"/><use href="#g"/><use href="https://example.org/x.svg#a"/>
                <a href="javascript:alert(1)"><text x="1" y="2">Bildung &amp; mehr</text></a>
                <foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x"/></body></foreignObject></svg>
                """.getBytes(UTF_8), """
                <!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/hostname">]>
                <svg xmlns="http://www.w3.org/2000/svg"><text>&a;&b;</text></svg>
                """.getBytes(UTF_8), picture("png"), picture("jpg"));
    }

    private static byte[] picture(String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<byte[]> whole() {
        return seeds().stream();
    }

    @MethodSource("whole")
    @FuzzTest(maxDuration = "5m")
    void a_logo_of_any_kind(byte @NotNull [] content) throws IOException {
        var file = Files.write(Files.createTempFile("logo", null), content);
        try (var logo = LogoFile.check(file)) {
            if (logo.type().equals("image/svg+xml")) {
                String kept = Files.readString(logo.path());
                assertThat(kept)
                        .startsWith("<svg")
                        .doesNotContainPattern("(?i)<(script|style|foreignObject|a|image)\\b");
                assertThat(kept).doesNotContainPattern("(?i)<[^<>]*\\s(on\\w+|href)\\s*=\\s*[\"'](?!#)");
                assertThat(Drawing.of(Files.readAllBytes(logo.path()))).isEqualTo(Files.readAllBytes(logo.path()));
            }
        } catch (Refused refused) {
            assertThat(TEXTS.say(Locale.GERMAN, refused)).isNotBlank().doesNotStartWith("initiative.");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void damaged_logos() throws IOException {
        for (byte[] damaged : Damage.of(seeds(), 200).toList()) {
            a_logo_of_any_kind(damaged);
        }
    }

    @Test
    @Tag("long")
    void logos_damaged_many_times_more() throws IOException {
        for (var damaged = Damage.of(seeds(), 50_000).iterator(); damaged.hasNext(); ) {
            a_logo_of_any_kind(damaged.next());
        }
    }
}
