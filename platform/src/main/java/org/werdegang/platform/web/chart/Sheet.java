package org.werdegang.platform.web.chart;

/**
 * What a chart is drawn on: its width, its size of letters, and the language it speaks.
 *
 * @param width in pixels at natural size
 * @param letters the size of text
 */
record Sheet(double width, double letters, boolean narrow, Voice voice) {
    /** For screens from 768 pixels, print and downloads. */
    static Sheet broad(Voice voice) {
        return new Sheet(800, 15, false, voice);
    }

    /** For phones. */
    static Sheet narrow(Voice voice) {
        return new Sheet(340, 14, true, voice);
    }

    double widthOf(String text) {
        return TextWidth.of(text, letters, false);
    }

    double small() {
        return letters - 1;
    }
}
