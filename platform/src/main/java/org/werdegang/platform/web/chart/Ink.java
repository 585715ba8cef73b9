package org.werdegang.platform.web.chart;

import java.util.List;

/** The colours of all charts. The style sheet knows each by its value and exchanges it in the dark. */
final class Ink {
    static final String TEXT = "#171a2b";
    static final String QUIET = "#595e6f";
    static final String RULE = "#c9ccd6";
    static final String OWN = "#005b9a";
    static final String BAND = "#dfe2ea";
    static final String PAPER = "#ffffff";
    static final String MARK = "#b45309";

    /** From low to high: viridis at equal steps of lightness, so that it also works in grey. */
    static final List<String> CLASSES = List.of("#fde725", "#5ec962", "#21918c", "#3b528b", "#440154");

    /** What can be read on the class of that number. */
    static String on(int number) {
        return number < 2 ? "#000000" : "#fefefe";
    }

    private Ink() {}
}
