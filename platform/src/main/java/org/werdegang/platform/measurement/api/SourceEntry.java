package org.werdegang.platform.measurement.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.platform.measurement.values.Contribution;
import org.werdegang.platform.web.api.Sheet;

/**
 * Where values come from, and under which licence they may be used.
 *
 * @param licenceUri the licence in the list of dcat-ap.de; null if that does not know it
 * @param attribution the words the licence asks for; empty if none
 * @param vintages the days on which its deliveries became known
 * @param indicators the codes of the indicators it has values of
 */
record SourceEntry(
        String key,
        String title,
        String publisher,
        String licence,
        @Nullable String licenceUri,
        String attribution,
        @Nullable LocalDate reference,
        @Nullable LocalDate retrieved,
        String owner,
        boolean official,
        boolean invented,
        List<LocalDate> vintages,
        List<String> indicators) {

    /** The same beside a value. */
    record Brief(
            String key,
            String title,
            String publisher,
            String licence,
            @Nullable String licenceUri,
            String attribution,
            @Nullable LocalDate reference,
            @Nullable LocalDate retrieved,
            String owner,
            @Nullable LocalDate vintage) {
        static Brief of(Origin o) {
            return new Brief(
                    o.source(),
                    o.title(),
                    o.publisher(),
                    o.licence(),
                    uri(o.licence()),
                    o.attribution(),
                    o.reference(),
                    o.retrieved(),
                    o.ownerName(),
                    o.known());
        }
    }

    static SourceEntry of(Contribution contribution) {
        var o = contribution.latest();
        return new SourceEntry(
                o.source(),
                o.title(),
                o.publisher(),
                o.licence(),
                uri(o.licence()),
                o.attribution(),
                o.reference(),
                o.retrieved(),
                o.ownerName(),
                o.official(),
                o.invented(),
                contribution.vintages(),
                contribution.indicators());
    }

    private static @Nullable String uri(String licence) {
        return Optional.of(licence).flatMap(Licence::of).map(Licence::uri).orElse(null);
    }

    static Sheet<SourceEntry> sheet() {
        return new Sheet<SourceEntry>()
                .column("key", SourceEntry::key)
                .column("title", SourceEntry::title)
                .column("publisher", SourceEntry::publisher)
                .column("licence", SourceEntry::licence)
                .column("licence_uri", SourceEntry::licenceUri)
                .column("attribution", SourceEntry::attribution)
                .column("reference", SourceEntry::reference)
                .column("retrieved", SourceEntry::retrieved)
                .column("owner", SourceEntry::owner)
                .column("official", SourceEntry::official)
                .column("invented", SourceEntry::invented)
                .column("vintages", SourceEntry::vintages)
                .column("indicators", SourceEntry::indicators);
    }
}
