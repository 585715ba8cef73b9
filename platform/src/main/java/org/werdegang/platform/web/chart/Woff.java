package org.werdegang.platform.web.chart;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a web font of version 1 (W3C WOFF 1.0): the same tables as in TrueType, each deflated on its own. */
final class Woff {
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private Woff() {}

    /** @throws IllegalArgumentException if this is no WOFF 1.0 */
    static byte[] toTrueType(byte[] woff) {
        var in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != 0x774F4646) {
            throw new IllegalArgumentException("Not a WOFF font.");
        }
        int tables = in.getShort(12);
        int power = 31 - Integer.numberOfLeadingZeros(tables);
        var out = ByteBuffer.allocate(in.getInt(16) + 64);
        out.putInt(in.getInt(4))
                .putShort((short) tables)
                .putShort((short) (16 << power))
                .putShort((short) power)
                .putShort((short) (tables * 16 - (16 << power)));
        int at = 12 + tables * 16;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + i * ENTRY;
            byte[] table = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), in.getInt(entry + 12));
            out.putInt(in.getInt(entry))
                    .putInt(in.getInt(entry + 16))
                    .putInt(at)
                    .putInt(table.length);
            out.put(at, table);
            at += (table.length + 3) / 4 * 4;
        }
        byte[] font = new byte[at];
        out.get(0, font);
        return font;
    }

    private static byte[] table(byte[] woff, int offset, int packed, int length) {
        var table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(woff, offset, packed);
            inflater.inflate(table);
            return table;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("A table of the WOFF font is damaged.", e);
        }
    }
}
