package org.werdegang.platform.web;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.werdegang.platform.access.Caller;

/**
 * What surrounds every page: whose initiative this is, where the reader stands, and where else there is to go.
 *
 * @param region the initiative's name
 * @param logo the address of its logo
 * @param assets the address before a style sheet's or script's name, with a slash at its end
 * @param theme what the reader chose: {@code light}, {@code dark}, or empty for the system's
 * @param path the current address without language and theme
 * @param navigation the stations that are built and that the caller may see
 * @param caller who reads
 * @param invented true if the region's institutions and people are invented
 * @param imprint who answers for the pages; empty if nobody has said so
 * @param privacy what the initiative adds about personal data; may be empty
 * @param ombuds whom to turn to about barriers; may be empty
 * @param signInBuilt true if there is a page to sign in
 * @param stand the day whose knowledge the page shows
 */
public record Shell(
        String region,
        String logo,
        String assets,
        String theme,
        String path,
        List<Navigation.Entry> navigation,
        Caller caller,
        boolean invented,
        String imprint,
        String privacy,
        String ombuds,
        boolean signInBuilt,
        Stand stand) {

    /** True on the first page, which needs no way back. */
    public boolean home() {
        return current("/");
    }

    /** True for the entry whose pages the reader is on. */
    public boolean current(String address) {
        String bare = path.replaceFirst("\\?.*", "");
        return address.equals("/") ? bare.equals("/") : bare.equals(address) || bare.startsWith(address + "/");
    }

    /** The same page in another language. */
    public String in(String language) {
        return with("lang", language);
    }

    /** The same page, brighter or darker. */
    public String lit(String theme) {
        return with("theme", theme);
    }

    /** The same page as known today. */
    public String asKnownToday() {
        return UriComponentsBuilder.fromUriString(path)
                .replaceQueryParam(Stand.NAME)
                .build()
                .toUriString();
    }

    /** The name of whoever has signed in, or empty. */
    public String name() {
        return caller instanceof Caller.Person person ? person.name() : "";
    }

    private String with(String name, String value) {
        return UriComponentsBuilder.fromUriString(path)
                .replaceQueryParam(name, value)
                .build()
                .toUriString();
    }
}
