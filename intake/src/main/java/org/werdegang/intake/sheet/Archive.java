package org.werdegang.intake.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a packed file, unpacked no further than its {@link Meter} allows. Names are compared without case. */
final class Archive implements AutoCloseable {
    private final ZipFile zip;
    private final Meter meter;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    Archive(Path file, Meter meter) throws IOException, SheetRefused {
        this.meter = meter;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new SheetRefused("sheet.broken", String.valueOf(e.getMessage()));
        }
        try {
            if (zip.size() > meter.limits().entries()) {
                throw new SheetRefused("sheet.too-many-parts", meter.limits().entries());
            }
            zip.stream().forEach(part -> parts.putIfAbsent(key(part.getName()), part));
        } catch (IllegalArgumentException e) {
            zip.close();
            throw new SheetRefused("sheet.broken", String.valueOf(e.getMessage()));
        } catch (SheetRefused e) {
            zip.close();
            throw e;
        }
    }

    private static String key(String name) {
        String forward = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return forward.startsWith("/") ? forward.substring(1) : forward;
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    boolean hasBelow(String folder) {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    /** A part's bytes, counted while they are read; null if there is no such part. */
    @Nullable
    InputStream open(String name) throws IOException {
        ZipEntry part = parts.get(key(name));
        return part == null ? null : new Counted(zip.getInputStream(part), Math.max(1, part.getCompressedSize()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A refusal on its way through a parser that only lets I/O errors pass. */
    static final class Exploded extends IOException {
        private final transient SheetRefused refused;

        Exploded(SheetRefused refused) {
            super(refused);
            this.refused = refused;
        }

        SheetRefused refused() {
            return refused;
        }
    }

    private final class Counted extends FilterInputStream {
        private final long allowed;
        private long read;

        Counted(InputStream in, long packed) {
            super(in);
            allowed = Math.max(SheetLimits.FREE_BYTES, packed * SheetLimits.RATIO);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws IOException {
            read += n;
            try {
                meter.inflated(n);
                if (read > allowed) {
                    throw new SheetRefused("sheet.bomb", read >> 20);
                }
            } catch (SheetRefused e) {
                throw new Exploded(e);
            }
        }
    }
}
