package org.werdegang.platform.measurement.registry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Refused;

/** Reads a formula by recursive descent and works out the unit of every node on the way. */
final class FormulaParser {
    private static final int LONGEST = 500;
    private static final int DEEPEST = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern LETTER = Pattern.compile("[A-Z]\\d{0,2}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern STEPS = Pattern.compile("t([+-]\\d{1,2})");

    private final String text;
    private final Map<String, String> parts;
    private final @Nullable Integer basePeriod;
    private int at;
    private int depth;

    /** A node with its unit. */
    record Typed(Expression expression, Unit unit) {
        boolean isHundred() {
            return expression instanceof Expression.Literal(var value) && value.compareTo(HUNDRED) == 0;
        }
    }

    FormulaParser(String text, Map<String, String> parts, @Nullable Integer basePeriod) {
        this.text = text;
        this.parts = parts;
        this.basePeriod = basePeriod;
    }

    Typed whole() {
        if (text.length() > LONGEST) {
            throw new Refused("registry.formula.long", text.length(), LONGEST);
        }
        var all = sum();
        if (at < text.length()) {
            throw expected("+ - * /");
        }
        return all;
    }

    private Typed sum() {
        if (++depth > DEEPEST) {
            throw new Refused("registry.formula.deep", text, DEEPEST);
        }
        var left = product();
        while (peek() == '+' || peek() == '-') {
            char operator = text.charAt(at++);
            var right = product();
            if (!left.unit.addsTo(right.unit)) {
                throw new Refused(
                        "registry.formula.units", text, left.unit.toString(), right.unit.toString(), (Object) operator);
            }
            var unit = new Unit(left.unit.bases(), left.unit.hundredfold(), left.unit.bare() && right.unit.bare());
            left = new Typed(new Expression.Binary(operator, left.expression, right.expression), unit);
        }
        depth--;
        return left;
    }

    private Typed product() {
        var left = atom();
        while (peek() == '*' || peek() == '/') {
            char operator = text.charAt(at++);
            var right = atom();
            boolean times = operator == '*';
            boolean hundred = times && (left.isHundred() || right.isHundred());
            var unit = left.unit.times(right.unit, times ? 1 : -1, hundred);
            left = new Typed(new Expression.Binary(operator, left.expression, right.expression), unit);
        }
        return left;
    }

    private Typed atom() {
        char next = peek();
        if (next == '(') {
            at++;
            var inner = sum();
            take(')');
            return inner;
        }
        var number = match(NUMBER);
        if (number != null) {
            return new Typed(new Expression.Literal(new BigDecimal(number)), Unit.NUMBER);
        }
        var letter = match(LETTER);
        if (letter != null) {
            return part(letter);
        }
        if ("sum".equals(match(NAME))) {
            take('(');
            var inner = sum();
            take(',');
            peek();
            var dimension = match(NAME);
            if (dimension == null) {
                throw expected("breakdown");
            }
            take(')');
            return new Typed(new Expression.Sum(inner.expression, dimension), inner.unit);
        }
        throw expected("0–9 A–Z ( sum");
    }

    private Typed part(String letter) {
        var unit = parts.get(letter);
        if (unit == null) {
            throw new Refused("registry.formula.letter", text, letter, String.join(", ", parts.keySet()));
        }
        Shift shift = Shift.none();
        if (peek() == '[') {
            int end = text.indexOf(']', at);
            if (end < 0) {
                throw expected("]");
            }
            shift = shift(text.substring(at + 1, end).strip());
            at = end + 1;
        }
        return new Typed(new Expression.Part(letter, shift), Unit.of(unit));
    }

    private Shift shift(String written) {
        if (written.equals("t")) {
            return Shift.none();
        }
        if (written.equals("t0")) {
            if (basePeriod == null) {
                throw new Refused("registry.formula.base", text);
            }
            return new Shift.Base(basePeriod);
        }
        var steps = STEPS.matcher(written);
        if (!steps.matches()) {
            throw expected("t, t0, t-1");
        }
        return new Shift.By(Integer.parseInt(steps.group(1)));
    }

    /** The next character after blanks, or 0 at the end. */
    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private @Nullable String match(Pattern pattern) {
        Matcher found = pattern.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            return null;
        }
        at = found.end();
        return found.group();
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw expected(String.valueOf(wanted));
        }
        at++;
    }

    private Refused expected(String what) {
        String found = at < text.length() ? text.substring(at, Math.min(at + 12, text.length())) : "∎";
        return new Refused("registry.formula.syntax", text, at + 1, what, found);
    }
}
