package org.werdegang.platform.partners;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** One page of a long list, with the address of the next one. */
final class Listing {
    static final int SHOWN = 50;

    private Listing() {}

    /** Puts at most {@link #SHOWN} of {@code found} into the model; one more than that was asked for. */
    static <T> List<T> show(Model page, String path, @Nullable String containing, List<T> found, Function<T, UUID> id) {
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        page.addAttribute("shown", shown);
        page.addAttribute("containing", containing == null ? "" : containing);
        if (found.size() > SHOWN) {
            page.addAttribute(
                    "more",
                    UriComponentsBuilder.fromPath(path)
                            .queryParam("suche", "{suche}")
                            .queryParam("nach", id.apply(shown.getLast()))
                            .encode()
                            .buildAndExpand(containing)
                            .toUriString());
        }
        return shown;
    }
}
