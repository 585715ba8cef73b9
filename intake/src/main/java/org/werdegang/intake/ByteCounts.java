package org.werdegang.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What the bytes of a whole file say about its encoding, counted chunk by chunk. */
final class ByteCounts {
    private static final int SAMPLE = 2048;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    final long[] high = new long[256];
    /** High bytes that stand between or after ASCII letters, as German umlauts do. */
    final long[] inWord = new long[256];

    /** Whether there is a quotation mark. */
    boolean quotes;

    long zerosAtEven;
    long zerosAtOdd;
    long total;
    long utf8Sequences;
    long utf8Broken;
    /** Bytes before the first that is no UTF-8; -1 if there is none. */
    long firstBroken = -1;

    private int pending;
    private int previous = '\n';
    private byte[] sample = new byte[SAMPLE];
    private int sampled;

    void add(byte[] buffer, int length) {
        for (int i = 0; i < length; ) {
            if (pending == 0 && i + Long.BYTES <= length) {
                long bytes = (long) LONGS.get(buffer, i);
                if (isPlain(bytes)) {
                    quotes |= hasQuote(bytes);
                    i += Long.BYTES;
                    continue;
                }
            }
            quotes |= buffer[i] == '"';
            if (buffer[i] <= 0 || pending > 0) {
                special(buffer, length, i);
            }
            i++;
        }
        previous = length > 0 ? buffer[length - 1] & 0xff : previous;
        total += length;
    }

    /** Whether eight bytes are all ASCII and none is zero. */
    private static boolean isPlain(long bytes) {
        long highBits = 0x8080808080808080L;
        return ((bytes | (bytes - 0x0101010101010101L)) & highBits) == 0;
    }

    /** Whether one of eight ASCII bytes is a quotation mark. */
    private static boolean hasQuote(long bytes) {
        long zeroWhereQuote = bytes ^ 0x2222222222222222L;
        return ((zeroWhereQuote - 0x0101010101010101L) & ~zeroWhereQuote & 0x8080808080808080L) != 0;
    }

    private void special(byte[] buffer, int length, int i) {
        int b = buffer[i] & 0xff;
        if (b == 0) {
            if (((total + i) & 1) == 0) {
                zerosAtEven++;
            } else {
                zerosAtOdd++;
            }
        }
        utf8(b, i);
        if (b < 0x80) {
            return;
        }
        high[b]++;
        boolean after = i == 0 ? isLetter(previous) : isLetter(buffer[i - 1] & 0xff);
        boolean before = i + 1 < length && isLetter(buffer[i + 1] & 0xff);
        if (after && before || before && !isUpper(buffer[i + 1] & 0xff)) {
            inWord[b]++;
        }
        if (sampled + 16 < SAMPLE && i >= 8 && i + 8 < length) {
            System.arraycopy(buffer, i - 8, sample, sampled, 16);
            sampled += 16;
        }
    }

    private void utf8(int b, int i) {
        if (pending > 0) {
            if ((b & 0xc0) == 0x80) {
                pending--;
                if (pending == 0) {
                    utf8Sequences++;
                }
                return;
            }
            broken(i);
            pending = 0;
        }
        if (b >= 0xc2 && b < 0xe0) {
            pending = 1;
        } else if (b >= 0xe0 && b < 0xf0) {
            pending = 2;
        } else if (b >= 0xf0 && b < 0xf5) {
            pending = 3;
        } else if (b >= 0x80) {
            broken(i);
        }
    }

    private void broken(int i) {
        utf8Broken++;
        firstBroken = firstBroken < 0 ? total + i : firstBroken;
    }

    void end() {
        if (pending > 0) {
            broken(-1);
            pending = 0;
        }
    }

    /** Bytes around letters that are not ASCII. */
    byte[] sample() {
        return Arrays.copyOf(sample, sampled);
    }

    long inWord(int... bytes) {
        long sum = 0;
        for (int b : bytes) {
            sum += inWord[b];
        }
        return sum;
    }

    long high(int from, int to) {
        long sum = 0;
        for (int b = from; b <= to; b++) {
            sum += high[b];
        }
        return sum;
    }

    private static boolean isLetter(int b) {
        return (b >= 'a' && b <= 'z') || isUpper(b);
    }

    private static boolean isUpper(int b) {
        return b >= 'A' && b <= 'Z';
    }
}
