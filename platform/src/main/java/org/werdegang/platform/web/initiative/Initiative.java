package org.werdegang.platform.web.initiative;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.store.Hash;

/**
 * The region's alliance, as the shell of every page shows it.
 *
 * @param name its name; empty in a blank region
 * @param logo its logo, if it has one
 * @param imprint who answers for the pages, as plain text with blank lines between paragraphs
 * @param privacy what happens to personal data, likewise
 * @param ombuds whom to turn to about accessibility, likewise
 * @param demo institutions, people and deliveries are invented
 * @param step what its set-up needs next
 * @param version counts up with every change
 */
public record Initiative(
        InBoth name,
        @Nullable Logo logo,
        InBoth imprint,
        InBoth privacy,
        InBoth ombuds,
        boolean demo,
        SetUpStep step,
        int version) {

    /** A logo: a file of {@code store}, and its media type. */
    public record Logo(Hash file, String type) {}

    /** The name in the reader's language. */
    public String name(Locale language) {
        return name.in(language);
    }

    /** True until the set-up has been finished. */
    public boolean blank() {
        return step != SetUpStep.DONE;
    }

    /** The address of its logo, if it has one. */
    public Optional<String> logoAddress() {
        return Optional.ofNullable(logo).map(kept -> "/logo/" + kept.file().hex());
    }
}
