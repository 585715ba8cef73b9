package org.werdegang.platform.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is, without asking any font: the wider advance of Fira Sans and Noto Sans for each letter, in
 * thousandths of the font size, read from the fonts' {@code hmtx} tables. Letters not listed count as the widest digit.
 */
final class TextWidth {
    private static final String LETTERS = letters();
    private static final int[] WIDTHS = {
        265, 269, 408, 646, 572, 831, 763, 225, 324, 324, 551, 572, 268, 403, 268, 520, 572, 572, 572, 572, 572, 572,
        572, 572, 572, 572, 268, 268, 572, 572, 572, 459, 1020, 639, 650, 632, 730, 556, 519, 728, 741, 339, 305, 619,
        524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 520, 329, 572, 520, 300, 561,
        615, 480, 615, 564, 344, 615, 618, 282, 280, 534, 293, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786,
        529, 510, 470, 380, 551, 380, 572, 639, 781, 731, 561, 605, 618, 631, 520, 1000, 791, 268, 572, 572, 500, 500,
        500, 533, 523, 265, 166
    };

    private static final double STRONG = 1.06;

    private TextWidth() {}

    private static String letters() {
        var letters = new StringBuilder();
        for (char letter = ' '; letter <= '~'; letter++) {
            letters.append(letter);
        }
        return letters.append("ÄÖÜäöüß–—…·×±≥≤−§°\u00a0\u202f").toString();
    }

    /** The width in the units of {@code size}. */
    static double of(String text, double size, boolean strong) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int at = LETTERS.indexOf(text.charAt(i));
            sum += at < 0 ? 600 : WIDTHS[at];
        }
        return sum * size / 1000 * (strong ? STRONG : 1);
    }

    /** The words in as few lines as fit into that width; a single longer word stands alone. */
    static List<String> lines(String text, double size, boolean strong, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && of(line + " " + word, size, strong) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text, shortened with an ellipsis until it fits. */
    static String fit(String text, double size, boolean strong, double width) {
        String fitting = text;
        while (fitting.length() > 2 && of(fitting, size, strong) > width) {
            fitting = fitting.substring(0, fitting.length() - 2).stripTrailing() + "…";
        }
        return fitting;
    }
}
