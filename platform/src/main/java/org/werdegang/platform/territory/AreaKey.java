package org.werdegang.platform.territory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An official German area key: digits that name a state, and within it a government region, district, association of
 * municipalities or municipality.
 * <p>Source: Statistische Ämter des Bundes und der Länder, Gemeindeverzeichnis-Informationssystem (GV-ISys):
 * AGS = LL R KK GGG, ARS = LL R KK VVVV GGG.
 *
 * @param digits the key, leading zeros included
 * @param kind what it names
 */
public record AreaKey(String digits, Kind kind) {
    private static final Pattern FLOAT_TAIL = Pattern.compile("[.,]0+$");
    private static final int STATES = 16;

    /** What a key names; its length tells. */
    public enum Kind {
        STATE(2),
        GOVERNMENT_REGION(3),
        DISTRICT(5),
        MUNICIPALITY(8),
        ASSOCIATION(9),
        REGIONAL_KEY(12);

        private final int length;

        Kind(int length) {
            this.length = length;
        }
    }

    /** What a printed key turned out to be. */
    public sealed interface Reading {
        /** Printed as it should be. */
        record Exact(AreaKey key) implements Reading {}

        /** Lost its leading zero or gained a spreadsheet's decimals; to be reported, never silent. */
        record Repaired(AreaKey key, String printed) implements Reading {}

        /** Not an official key, say a name or a key of the region's own. */
        record NotAKey(String printed) implements Reading {}

        /** The key, if there is one. */
        default Optional<AreaKey> asKey() {
            return switch (this) {
                case Exact exact -> Optional.of(exact.key);
                case Repaired repaired -> Optional.of(repaired.key);
                case NotAKey _ -> Optional.empty();
            };
        }
    }

    /** @throws IllegalArgumentException if the digits are not a key of that kind */
    public AreaKey {
        if (digits.length() != kind.length || !isState(digits)) {
            throw new IllegalArgumentException("\"" + digits + "\" is not a key of a " + kind + ".");
        }
    }

    /**
     * Reads a key as printed. Blanks between the groups are no change; a lost leading zero ({@code 5113000}) and a
     * spreadsheet's decimals ({@code 5113000.0}) are repaired. Digits that fit as they stand are never padded.
     */
    public static Reading read(String printed) {
        String bare = printed.strip().replace(" ", "").replace("\u00a0", "");
        String digits = FLOAT_TAIL.matcher(bare).replaceFirst("");
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Reading.NotAKey(printed);
        }
        var asPrinted = of(digits);
        if (asPrinted.isPresent()) {
            var key = asPrinted.get();
            return digits.equals(bare) ? new Reading.Exact(key) : new Reading.Repaired(key, printed);
        }
        return of("0" + digits)
                .filter(key -> key.kind != Kind.GOVERNMENT_REGION) // "17" is a typing error sooner than region 017
                .<Reading>map(key -> new Reading.Repaired(key, printed))
                .orElseGet(() -> new Reading.NotAKey(printed));
    }

    private static Optional<AreaKey> of(String digits) {
        for (var kind : Kind.values()) {
            if (kind.length == digits.length() && isState(digits)) {
                return Optional.of(new AreaKey(digits, kind));
            }
        }
        return Optional.empty();
    }

    private static boolean isState(String digits) {
        if (digits.length() < 2 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int state = Integer.parseInt(digits.substring(0, 2));
        return state >= 1 && state <= STATES;
    }

    /** The key of the state in which the area lies. */
    public String state() {
        return digits.substring(0, Kind.STATE.length);
    }

    /** The key of the district in which the area lies, if it is no larger than one. */
    public Optional<String> district() {
        return digits.length() < Kind.DISTRICT.length
                ? Optional.empty()
                : Optional.of(digits.substring(0, Kind.DISTRICT.length));
    }

    /** The municipality's AGS, also of an ARS; an ARS that ends in 000 with an association's number has none. */
    public Optional<String> municipality() {
        return switch (kind) {
            case MUNICIPALITY -> Optional.of(digits);
            case REGIONAL_KEY -> {
                boolean whole = digits.endsWith("000") && !digits.startsWith("0000", 5);
                yield whole ? Optional.empty() : Optional.of(digits.substring(0, 5) + digits.substring(9));
            }
            case STATE, GOVERNMENT_REGION, DISTRICT, ASSOCIATION -> Optional.empty();
        };
    }
}
