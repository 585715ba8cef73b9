package org.werdegang.intake;

/** Finds the separator of a text file's columns in its first lines. */
final class Separator {
    /** No candidate occurs: every line is one cell. */
    static final char NONE = 0;

    private static final String CANDIDATES = ";\t|,";
    private static final int LINES = 300;

    private Separator() {}

    /** What a first line {@code sep=;} says; {@link #NONE} without one. */
    static char declared(String head) {
        return head.length() > 4 && head.regionMatches(true, 0, "sep=", 0, 4) ? head.charAt(4) : NONE;
    }

    /** The decimal sign that a file with this separator makes likely. */
    static char likelyDecimal(char separator) {
        return separator == ',' ? '.' : ',';
    }

    /* For each candidate: how many lines agree on how often it occurs outside quotes. A comma also stands in names and
     * decimals, so it has to win clearly. */
    static char of(String head) {
        char declared = declared(head);
        if (declared != NONE && declared != '\n' && declared != '\r') {
            return declared;
        }
        char best = NONE;
        double bestScore = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            char candidate = CANDIDATES.charAt(i);
            double score = score(head, candidate) * (candidate == ',' ? 0.8 : 1);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String head, char candidate) {
        int[] linesWith = new int[1024];
        int lines = 0;
        int count = 0;
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < head.length() && lines < LINES; i++) {
            char c = head.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == candidate) {
                count++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (any) {
                    linesWith[Math.min(count, 1023)]++;
                    lines++;
                }
                count = 0;
                any = false;
                continue;
            }
            any = true;
        }
        if (any && lines < LINES) {
            linesWith[Math.min(count, 1023)]++;
            lines++;
        }
        int most = 0;
        for (int n = 1; n < 1024; n++) {
            if (linesWith[n] > linesWith[most] || most == 0 && linesWith[n] > 0) {
                most = n;
            }
        }
        return most == 0 || lines == 0 ? 0 : (double) linesWith[most] / lines + Math.min(most, 20) * 0.001;
    }
}
