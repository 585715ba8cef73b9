package org.werdegang.platform.measurement.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.delivery.source.RegisteredSource;
import org.werdegang.platform.measurement.delivery.source.Sources;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.partners.Sector;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Outline;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.territory.Tree;
import org.werdegang.sample.ruhr.Ruhr;

/** The Ruhr's outline, partners with two stewards each, and small files that they deliver. */
@TestComponent
public class DeliveryExamples {
    private static final Caller SYSTEM = new Caller.Visitor();

    private final Deliveries deliveries;
    private final Meanings meanings;
    private final Sources sources;
    private final Organisations organisations;
    private final Accounts accounts;

    /** An organisation with two stewards and a source. */
    public record Partner(UUID organisation, Caller.Person first, Caller.Person second, RegisteredSource source) {}

    public DeliveryExamples(
            TerritoryChanges territories,
            Deliveries deliveries,
            Meanings meanings,
            Sources sources,
            Organisations organisations,
            Accounts accounts) {
        this.deliveries = deliveries;
        this.meanings = meanings;
        this.sources = sources;
        this.organisations = organisations;
        this.accounts = accounts;
        territories.load(outline(), SYSTEM);
    }

    private static Outline outline() {
        return new Outline(
                Ruhr.outlineSource(),
                Ruhr.territories().stream()
                        .map(a -> new Outline.Area(
                                a.key(), Level.of(a.level()), a.nameDe(), a.nameEn(), a.validFrom(), a.validTo()))
                        .toList(),
                List.of(),
                Ruhr.memberships().stream()
                        .map(p ->
                                new Outline.Place(Tree.of(p.tree()), p.child(), p.parent(), p.validFrom(), p.validTo()))
                        .toList(),
                List.of());
    }

    public Partner partner() {
        return partner(false);
    }

    public Partner partner(boolean official) {
        String name = "Amt " + UUID.randomUUID().toString().substring(0, 8);
        UUID organisation = organisations
                .add(SYSTEM, name, name, Sector.MUNICIPALITY, null, null)
                .id();
        var office = person(organisation, Role.OFFICE);
        return new Partner(
                organisation,
                person(organisation, Role.STEWARD),
                person(organisation, Role.STEWARD),
                sources.add(office, organisation, "quelle", described(official)));
    }

    public Caller.Person person(UUID organisation, Role... roles) {
        String email = "p-" + UUID.randomUUID() + "@example.org";
        UUID account = accounts.ensure(email, "Kim Muster", "ein langes Passwort für Tests", organisation, roles);
        return new Caller.Person(account, "Kim Muster", organisation, Set.of(roles));
    }

    public static Sources.Description described(boolean official) {
        return new Sources.Description(
                "Offener Ganztag",
                "Amt für Schule",
                "dl-de/by-2-0",
                "© Amt für Schule",
                official,
                true,
                RegisteredSource.Rhythm.YEARLY,
                null,
                false);
    }

    /** A small file on open all-day school of three cities. */
    public static byte[] allDay(int essen2023) {
        return """
                Offener Ganztag an Grundschulen
                AGS;Gemeinde;Schuljahr;Kinder an Grundschulen;davon im offenen Ganztag
                05112000;Duisburg;2022/23;18000;8000
                05112000;Duisburg;2023/24;18200;8500
                05113000;Essen;2022/23;20000;9000
                05113000;Essen;2023/24;20400;%d
                05117000;Mülheim an der Ruhr;2022/23;6000;.
                05117000;Mülheim an der Ruhr;2023/24;6100;3100
                """.formatted(essen2023).getBytes(StandardCharsets.UTF_8);
    }

    /** The same with so many lines more, each another reading of one value: long to read, and nothing to store. */
    public static byte[] allDay(int essen2023, int more) {
        var lines = new StringBuilder(new String(allDay(essen2023), StandardCharsets.UTF_8));
        for (int i = 0; i < more; i++) {
            lines.append("05112000;Duisburg;2021/22;").append(i).append(";8000\r\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile("delivery-test", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Handed in, and read on this thread. */
    public UUID received(Partner partner, byte[] content) {
        return received(partner, content, "ganztag.csv");
    }

    public UUID received(Partner partner, byte[] content, String name) {
        var id = deliveries.receive(partner.first(), partner.source().id(), file(content), name, null, null);
        deliveries.readNow(id);
        return id;
    }

    /** Columns and figures confirmed as proposed, and the preview made. */
    public UUID previewed(Partner partner, byte[] content) {
        var id = received(partner, content);
        meant(partner, id);
        return id;
    }

    public void meant(Partner partner, UUID id) {
        var delivery = deliveries.find(partner.first(), id).orElseThrow();
        if (delivery.state() == State.TO_MAP) {
            if (!delivery.columnsConfirmed()) {
                meanings.confirmColumns(
                        partner.first(),
                        id,
                        Objects.requireNonNull(delivery.seen()).columns());
            }
            meanings.settle(partner.first(), id);
            deliveries.readNow(id);
        }
    }

    public State state(Partner partner, UUID id) {
        return deliveries.find(partner.first(), id).orElseThrow().state();
    }
}
