package org.werdegang.platform.web.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.werdegang.platform.vocabulary.Unavailable;

/** Turns a chart's SVG into a PNG, with the fonts that the platform brings along, whatever the machine has. */
final class Raster {
    private static final float FINER = 2f;

    private Raster() {}

    /** @throws Unavailable if this machine's Java cannot draw text at all */
    static byte[] png(String svg) {
        Fonts.ready();
        var size = new String[] {attribute(svg, "width"), attribute(svg, "height")};
        var transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, Float.parseFloat(size[0]) * FINER);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, Float.parseFloat(size[1]) * FINER);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        var out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(svg.replace("font-weight=\"600\"", "font-weight=\"bold\""))),
                    new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalStateException("A chart could not be turned into pixels.", e);
        }
        return out.toByteArray();
    }

    private static String attribute(String svg, String name) {
        int from = svg.indexOf(" " + name + "=\"") + name.length() + 3;
        return svg.substring(from, svg.indexOf('"', from));
    }

    /** Registers the fonts with the first picture; a machine without font support says so. */
    private static final class Fonts {
        private static final boolean READY = register();

        static void ready() {
            if (!READY) {
                throw new Unavailable("chart.picture.unavailable", Duration.ofDays(1));
            }
        }

        private static boolean register() {
            try {
                for (String file : new String[] {"NotoSans-Regular.woff", "NotoSans-Bold.woff"}) {
                    try (var font =
                            Raster.class.getResourceAsStream("/org/werdegang/platform/web/assets/fonts/" + file)) {
                        if (font == null) {
                            return false;
                        }
                        var plain = new ByteArrayInputStream(Woff.toTrueType(font.readAllBytes()));
                        GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .registerFont(Font.createFont(Font.TRUETYPE_FONT, plain));
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException | NoClassDefFoundError | InternalError noFonts) {
                return false;
            }
        }
    }
}
