package org.werdegang.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * The character set of a whole file, told by its content.
 *
 * @param bom bytes of the byte order mark, to be skipped
 * @param brokenAt line of the first character that is not of this set; 0 if there is none
 */
record Encoding(Charset charset, int bom, long brokenAt) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset ISO_8859_15 = Charset.forName("ISO-8859-15");
    private static final Charset CP850 = Charset.forName("IBM850");

    /* UTF-8 is self-checking: text in another set practically never passes. Single-byte sets are told apart by where
     * ä ö ü ß lie in them (in DOS's CP850 elsewhere), by the bytes 80–9F that only Windows uses, and by the euro sign at
     * A4. What has none of these letters is left to ICU's n-grams. */
    static Encoding of(FileBytes bytes) {
        byte[] head = bytes.head();
        ByteCounts counts = bytes.counts();
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return new Encoding(StandardCharsets.UTF_8, 3, bytes.brokenLine());
        }
        if (starts(head, 0xff, 0xfe)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, 0);
        }
        if (starts(head, 0xfe, 0xff)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, 0);
        }
        if (counts.zerosAtOdd > counts.total / 5 && counts.zerosAtOdd > counts.zerosAtEven * 4) {
            return new Encoding(StandardCharsets.UTF_16LE, 0, 0);
        }
        if (counts.zerosAtEven > counts.total / 5 && counts.zerosAtEven > counts.zerosAtOdd * 4) {
            return new Encoding(StandardCharsets.UTF_16BE, 0, 0);
        }
        if (counts.utf8Broken == 0) {
            return new Encoding(StandardCharsets.UTF_8, 0, 0);
        }
        if (counts.utf8Sequences > 10 * counts.utf8Broken) {
            return new Encoding(StandardCharsets.UTF_8, 0, bytes.brokenLine());
        }
        return new Encoding(singleByte(counts), 0, 0);
    }

    private static Charset singleByte(ByteCounts counts) {
        long latin = counts.inWord(0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf, 0xe9);
        long dos = counts.inWord(0x84, 0x94, 0x81, 0x8e, 0x99, 0x9a, 0xe1, 0x82);
        if (latin == 0 && dos == 0) {
            return byLanguage(counts.sample());
        }
        if (dos > latin) {
            return CP850;
        }
        if (counts.high(0x80, 0x9f) > 0) {
            return WINDOWS_1252;
        }
        boolean latin9 = counts.high[0xa4] > 0 || counts.inWord(0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe) > 0;
        return latin9 ? ISO_8859_15 : StandardCharsets.ISO_8859_1;
    }

    private static Charset byLanguage(byte[] sample) {
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        if (match != null && match.getConfidence() >= 50) {
            try {
                return Charset.forName(match.getName());
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return WINDOWS_1252;
            }
        }
        return WINDOWS_1252;
    }

    private static boolean starts(byte[] head, int... with) {
        if (head.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((head[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** A piece of the file as text; characters cut in half at its ends become replacement characters. */
    String decode(byte[] bytes, boolean fromStart) {
        int skip = fromStart ? bom : charset.name().startsWith("UTF-16") ? bytes.length & 1 : 0;
        return new String(bytes, skip, bytes.length - skip, charset);
    }
}
