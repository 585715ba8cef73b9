package org.werdegang.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files as they arrive after an accident: pieces lost, doubled, swapped, bytes changed, signs that mean something to a
 * reader where none belong. The same seed damages in the same way on every machine.
 */
public final class Damage {
    private static final int MOST_ACCIDENTS = 6;
    private static final List<String> SIGNS = List.of(
            "\"",
            "'",
            ";",
            ",",
            "\t",
            "\n",
            "\r",
            "\0",
            "-",
            "0",
            "9",
            "1e999",
            "-1",
            "99999999999999999999",
            "(",
            ")",
            "[",
            "{",
            "}",
            "]",
            ":",
            "\\",
            "<",
            ">",
            "&",
            "&#0;",
            "<!DOCTYPE a [",
            "null",
            "NaN",
            " ",
            "\u00a0",
            "\ufeff",
            "\u2028",
            "ä",
            "\ud83d\ude00");

    private final Random random;

    private Damage(long seed) {
        this.random = new Random(seed);
    }

    /** Each whole file damaged {@code times} times. */
    public static Stream<byte[]> of(List<byte[]> whole, int times) {
        return IntStream.range(0, times)
                .boxed()
                .flatMap(time -> IntStream.range(0, whole.size())
                        .mapToObj(i -> new Damage((long) time * whole.size() + i).damaged(whole.get(i), whole)));
    }

    /** Each whole text damaged {@code times} times. */
    public static Stream<String> texts(List<String> whole, int times) {
        var bytes = whole.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        return of(bytes, times).map(damaged -> new String(damaged, StandardCharsets.UTF_8));
    }

    private byte[] damaged(byte[] whole, List<byte[]> others) {
        byte[] file = whole;
        for (int accident = random.nextInt(MOST_ACCIDENTS) + 1; accident > 0; accident--) {
            file = after(file, others);
        }
        return file;
    }

    private byte[] after(byte[] file, List<byte[]> others) {
        int from = random.nextInt(file.length + 1);
        int to = from + random.nextInt(Math.min(file.length - from, most(file)) + 1);
        return switch (random.nextInt(7)) {
            case 0 -> joined(file, from, new byte[0], to);
            case 1 -> joined(file, to, new byte[0], from);
            case 2 -> joined(file, from, sign(), from);
            case 3 -> joined(file, from, sign(), to);
            case 4 -> joined(file, from, piece(others.get(random.nextInt(others.size()))), to);
            case 5 -> changed(file);
            default -> Arrays.copyOf(file, from);
        };
    }

    /** Mostly a small piece, now and then half of the file. */
    private int most(byte[] file) {
        return random.nextInt(8) == 0 ? Math.max(1, file.length / 2) : 24;
    }

    private byte[] sign() {
        return SIGNS.get(random.nextInt(SIGNS.size()))
                .repeat(random.nextInt(20) == 0 ? 500 : 1)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] piece(byte[] file) {
        int from = random.nextInt(file.length + 1);
        int to = from + random.nextInt(Math.min(file.length - from, most(file)) + 1);
        return Arrays.copyOfRange(file, from, to);
    }

    private byte[] changed(byte[] file) {
        byte[] copy = file.clone();
        for (int i = 0; i < 3 && copy.length > 0; i++) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] joined(byte[] file, int end, byte[] between, int rest) {
        var out = new ByteArrayOutputStream(file.length + between.length);
        out.write(file, 0, end);
        out.writeBytes(between);
        out.write(file, rest, file.length - rest);
        return out.toByteArray();
    }
}
