package org.werdegang.platform.web.chart;

import java.util.regex.Pattern;

/** The room that a shape offers its label: the smallest upright rectangle around its path. */
record Extent(double left, double top, double right, double bottom) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?\\d*\\.?\\d+(?:[eE][-+]?\\d+)?");

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** Reads path data of straight lines: M, L, H, V and Z, absolute or relative. */
    static Extent of(String path) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        double x = 0;
        double y = 0;
        char command = 'M';
        boolean second = false;
        var tokens = TOKEN.matcher(path);
        while (tokens.find()) {
            String token = tokens.group();
            if (Character.isLetter(token.charAt(0))) {
                command = token.charAt(0);
                second = false;
                continue;
            }
            double number = Double.parseDouble(token);
            boolean relative = Character.isLowerCase(command);
            boolean vertical = Character.toUpperCase(command) == 'V' || second;
            if (vertical) {
                y = relative ? y + number : number;
            } else {
                x = relative ? x + number : number;
            }
            second = !second && "MLml".indexOf(command) >= 0;
            if (!second) {
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        return new Extent(left, top, right, bottom);
    }
}
