package org.werdegang.platform.measurement.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The open licences of the list that DCAT-AP.de prescribes ({@code http://dcat-ap.de/def/licenses/}), from the least to the
 * most demanding.
 */
public enum Licence {
    DL_DE_ZERO_2_0("dl-zero-de/2.0"),
    CC_ZERO("cc-zero"),
    DL_DE_BY_2_0("dl-by-de/2.0"),
    DL_DE_BY_1_0("dl-by-de/1.0"),
    CC_BY_4_0("cc-by/4.0"),
    CC_BY_SA_4_0("cc-by-sa/4.0");

    private static final String LIST = "http://dcat-ap.de/def/licenses/";
    /** What the list calls a licence that it does not know as open. */
    private static final String OTHER = LIST + "other-closed";

    private final String code;

    Licence(String code) {
        this.code = code;
    }

    /** Its address in the list. */
    public String uri() {
        return LIST + code;
    }

    /** The licence that sources write like this, if the list knows it as open. */
    static Optional<Licence> of(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "dl-de/zero-2-0", "dl-zero-de/2.0", "dl-de-zero-2.0" -> Optional.of(DL_DE_ZERO_2_0);
            case "cc0", "cc0-1.0", "cc-zero" -> Optional.of(CC_ZERO);
            case "dl-de/by-2-0", "dl-by-de/2.0", "dl-de-by-2.0" -> Optional.of(DL_DE_BY_2_0);
            case "dl-de/by-1-0", "dl-by-de/1.0" -> Optional.of(DL_DE_BY_1_0);
            case "cc-by-4.0", "cc-by/4.0", "cc by 4.0" -> Optional.of(CC_BY_4_0);
            case "cc-by-sa-4.0", "cc-by-sa/4.0", "cc by-sa 4.0" -> Optional.of(CC_BY_SA_4_0);
            default -> Optional.empty();
        };
    }

    /**
     * The address of the licence under which something made of several sources may be used: the most demanding of theirs, or
     * none of the open ones if one of theirs is not known as open.
     */
    public static String ofAll(Collection<String> written) {
        var licences = written.stream().map(Licence::of).toList();
        return licences.stream().allMatch(Optional::isPresent)
                ? licences.stream()
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                        .map(Licence::uri)
                        .orElse(OTHER)
                : OTHER;
    }
}
