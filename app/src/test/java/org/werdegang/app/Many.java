package org.werdegang.app;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A region of two thousand places and files with 120,000 values about them, enough to store for a second or two. */
final class Many {
    private static final int PLACES = 2_000;
    private static final int YEARS = 30;
    static final long VALUES = 2L * PLACES * YEARS;
    /** As a German page writes it. */
    static final String SHOWN = "120.000";

    private Many() {}

    static String areas() {
        var list = new StringBuilder();
        for (int i = 0; i < PLACES; i++) {
            list.append(key(i)).append(" Ort ").append(key(i)).append('\n');
        }
        return list.toString();
    }

    private static String key(int place) {
        return "05%03d%03d".formatted(500 + place / 200, 1 + place % 200);
    }

    /** A file in which every figure differs from those of the files before. */
    static byte[] file(int n) {
        var file = new StringBuilder("AGS;Gemeinde;Schuljahr;Kinder an Grundschulen;davon im offenen Ganztag\n");
        for (int i = 0; i < PLACES; i++) {
            for (int year = 1994; year < 1994 + YEARS; year++) {
                file.append("%s;Ort %s;%d/%02d;%d;%d\n"
                        .formatted(key(i), key(i), year, (year + 1) % 100, 10_000 + n, 5_000 + n));
            }
        }
        return file.toString().getBytes(UTF_8);
    }
}
