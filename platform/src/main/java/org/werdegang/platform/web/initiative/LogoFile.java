package org.werdegang.platform.web.initiative;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.werdegang.platform.vocabulary.Refused;

/**
 * A picture that is fit to be a logo: a PNG or JPEG as it came, or an SVG reduced to its drawing.
 *
 * @param path a temporary file with what may be kept
 * @param type its media type
 */
record LogoFile(Path path, String type) implements AutoCloseable {
    static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_PIXELS = 4096;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /** @throws Refused if the file is too large or no such picture */
    static LogoFile check(Path picture) {
        try {
            long size = Files.size(picture);
            if (size == 0) {
                throw new Refused("initiative.logo.missing");
            }
            if (size > MOST_BYTES) {
                throw new Refused("initiative.logo.large", String.valueOf(MOST_BYTES / 1024));
            }
            byte[] bytes = Files.readAllBytes(picture);
            if (startsWith(bytes, PNG)) {
                checkPixels(bytes);
                return write(bytes, "image/png");
            }
            if (startsWith(bytes, JPEG)) {
                checkPixels(bytes);
                return write(bytes, "image/jpeg");
            }
            return write(Drawing.of(bytes), "image/svg+xml");
        } catch (IOException e) {
            throw new UncheckedIOException("The logo could not be read.", e);
        }
    }

    private static void checkPixels(byte[] bytes) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Refused("initiative.logo.type");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream);
                if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refused("initiative.logo.pixels", String.valueOf(MOST_PIXELS));
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new Refused("initiative.logo.type");
        }
    }

    private static LogoFile write(byte[] bytes, String type) throws IOException {
        var path = Files.createTempFile("logo", null);
        Files.write(path, bytes);
        return new LogoFile(path, type);
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return bytes.length > head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
