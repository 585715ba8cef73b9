package org.werdegang.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One pass over all bytes of a file: its hash, and what its bytes say about its encoding. Memory: 128 KiB and 2,048
 * bytes of sample around letters that are not ASCII.
 *
 * @param head the first bytes, up to 128 KiB
 * @param tail the last bytes, up to 32 KiB
 * @param brokenLine line of the first byte that is no UTF-8, counted from 1; 0 if there is none
 */
record FileBytes(long size, String sha256, byte[] head, byte[] tail, ByteCounts counts, long brokenLine) {
    private static final int HEAD = 128 * 1024;
    private static final int TAIL = 32 * 1024;

    static FileBytes of(Path file) throws IOException {
        MessageDigest digest = digest();
        ByteCounts counts = new ByteCounts();
        byte[] buffer = new byte[HEAD];
        byte[] head = new byte[0];
        byte[] tail = new byte[0];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.readNBytes(buffer, 0, buffer.length)) > 0) {
                digest.update(buffer, 0, read);
                counts.add(buffer, read);
                if (size == 0) {
                    head = Arrays.copyOf(buffer, read);
                }
                tail = last(tail, buffer, read);
                size += read;
            }
        }
        counts.end();
        long broken = counts.firstBroken < 0 ? 0 : line(file, counts.firstBroken);
        return new FileBytes(size, HexFormat.of().formatHex(digest.digest()), head, tail, counts, broken);
    }

    /** The line in which a byte stands, counted from 1. */
    private static long line(Path file, long before) throws IOException {
        long line = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
            for (long i = 0; i < before; i++) {
                line += in.read() == '\n' ? 1 : 0;
            }
        }
        return line;
    }

    private static byte[] last(byte[] tail, byte[] buffer, int read) {
        if (read >= TAIL) {
            return Arrays.copyOfRange(buffer, read - TAIL, read);
        }
        byte[] both = Arrays.copyOf(tail, tail.length + read);
        System.arraycopy(buffer, 0, both, tail.length, read);
        return both.length <= TAIL ? both : Arrays.copyOfRange(both, both.length - TAIL, both.length);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
