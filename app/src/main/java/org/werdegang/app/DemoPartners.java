package org.werdegang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.partners.Level;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.partners.People;
import org.werdegang.platform.partners.Sector;
import org.werdegang.platform.web.initiative.InBoth;
import org.werdegang.platform.web.initiative.Initiatives;
import org.werdegang.sample.Organisation;
import org.werdegang.sample.Person;
import org.werdegang.sample.Region;

/** Brings the invented initiative into the platform: its name and texts, its organisations, and the people in them. */
final class DemoPartners {
    private static final InBoth NAME =
            new InBoth("Bildungsinitiative Ruhr (erfunden)", "Ruhr education initiative (invented)");
    private static final InBoth IMPRINT = new InBoth("""
            Diese Seiten zeigen die Beispielregion von Werdegang. Die Bildungsinitiative Ruhr, ihre Geschäftsstelle und \
            ihre Partner sind erfunden.

            Verantwortlich ist, wer die Beispielregion auf dem eigenen Rechner gestartet hat.""", """
            These pages show Werdegang's demo region. The Ruhr education initiative, its office and its partners are \
            invented.

            Whoever started the demo region on their own machine answers for it.""");
    private static final InBoth PRIVACY = new InBoth("""
            Alle Personen der Beispielregion sind erfunden; ihre Mailadressen enden auf .example und erreichen niemanden.

            Was Sie hier eingeben, bleibt auf dem Rechner, auf dem die Beispielregion läuft.""", """
            All people in the demo region are invented; their mail addresses end in .example and reach nobody.

            What you type here stays on the machine on which the demo region runs.""");
    private static final InBoth OMBUDS = new InBoth("""
            Die Beispielregion hat keine Ombudsstelle. Eine echte Region nennt hier die Überwachungs- und die \
            Schlichtungsstelle, an die Sie sich wenden können.""", """
            The demo region has no ombuds office. A real region names here the supervising and the arbitration body that \
            you can turn to.""");

    private final Serving platform;

    DemoPartners(Serving platform) {
        this.platform = platform;
    }

    /** Loads them in one transaction, once. */
    void load(Region region) {
        var initiatives = platform.door(Initiatives.class);
        if (!initiatives.current().demo()) {
            platform.door(TransactionTemplate.class).executeWithoutResult(status -> {
                people(region, organisations(region));
                initiatives.isDemo(NAME);
                initiatives.describe(
                        DemoRegion.SYSTEM,
                        NAME,
                        IMPRINT,
                        PRIVACY,
                        OMBUDS,
                        initiatives.current().version());
                logo(initiatives);
            });
        }
    }

    private Map<String, UUID> organisations(Region region) {
        var organisations = platform.door(Organisations.class);
        var ids = new HashMap<String, UUID>();
        for (var one : region.organisations()) {
            var sector = Sector.valueOf(one.sector().toUpperCase(Locale.ROOT).replace('-', '_'));
            var added = one.key().equals("office")
                    ? organisations.ensureOffice(DemoRegion.SYSTEM, one.name(), english(one), sector)
                    : organisations.add(
                            DemoRegion.SYSTEM, one.name(), english(one), sector, area(one), parent(one, ids));
            ids.put(one.key(), added.id());
        }
        return ids;
    }

    /** Names of offices are not translated, but that they are invented is. */
    private static String english(Organisation one) {
        return one.name().replace("(erfunden)", "(invented)").replace("(Demo)", "(demo)");
    }

    /** The official key of the area it answers for; the region as a whole has none. */
    private static @Nullable String area(Organisation one) {
        String territory = one.territory();
        return territory != null && territory.matches("\\d{5,}") ? territory : null;
    }

    /** A health office belongs to its district, or to its city where that is a district of its own. */
    private static @Nullable UUID parent(Organisation one, Map<String, UUID> known) {
        String territory = one.territory();
        return one.key().startsWith("health-")
                ? known.getOrDefault("district-" + territory, known.get("town-" + territory + "000"))
                : null;
    }

    private void people(Region region, Map<String, UUID> organisations) {
        var people = platform.door(People.class);
        for (var one : region.people()) {
            var added = people.add(DemoRegion.SYSTEM, name(one), one.email(), null);
            people.begin(
                    DemoRegion.SYSTEM,
                    added.id(),
                    Objects.requireNonNull(organisations.get(one.organisation())),
                    one.functionDe(),
                    one.functionEn(),
                    Level.valueOf(one.level().toUpperCase(Locale.ROOT)),
                    one.since());
        }
    }

    static String name(Person one) {
        return one.firstName() + " " + one.lastName();
    }

    private static void logo(Initiatives initiatives) {
        try (var stream = DemoPartners.class.getResourceAsStream("demo-logo.svg")) {
            if (stream == null) {
                throw new IllegalStateException("demo-logo.svg is missing from the build.");
            }
            var picture = Files.createTempFile("demo-logo", ".svg");
            try {
                Files.write(picture, stream.readAllBytes());
                initiatives.logo(DemoRegion.SYSTEM, picture);
            } finally {
                Files.delete(picture);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's logo could not be read.", e);
        }
    }
}
