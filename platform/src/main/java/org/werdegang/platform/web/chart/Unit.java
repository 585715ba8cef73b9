package org.werdegang.platform.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How numbers of one measure are written: {@code 1.234,5} in German, {@code 1,234.5} in English.
 *
 * @param suffix what follows a number, say {@code " %"} with a narrow space; empty for none
 * @param decimals places after the comma
 */
public record Unit(String suffix, int decimals) {
    private static final String GAP = "\u00a0";

    /** The unit of that key in an indicator's definition: percent, count, ratio, index, or any other word. */
    public static Unit of(String key, int decimals) {
        return new Unit(key.equals("percent") ? GAP + "%" : "", decimals);
    }

    /** The number with its suffix. */
    public String value(BigDecimal number, Locale locale) {
        return plain(number, locale) + suffix;
    }

    /** The number alone, always with the same places. */
    public String plain(BigDecimal number, Locale locale) {
        return format(number, decimals, decimals, locale);
    }

    /** A tick of an axis, without needless places. */
    String tick(double number, Locale locale) {
        return format(BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP), 0, 4, locale) + suffix;
    }

    /** A difference with its sign; of percent, in percentage points. */
    public String difference(BigDecimal number, String points, Locale locale) {
        String sign = number.signum() > 0 ? "+" : number.signum() < 0 ? "−" : "±";
        String unit = suffix.endsWith("%") ? GAP + points : suffix;
        return sign + plain(number.abs(), locale) + unit;
    }

    private static String format(BigDecimal number, int least, int most, Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK);
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
