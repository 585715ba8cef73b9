package org.werdegang.platform.partners.setup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.partners.People;
import org.werdegang.platform.partners.Sector;
import org.werdegang.platform.territory.AreaList;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.territory.map.TerritoryMaps;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.initiative.InBoth;
import org.werdegang.platform.web.initiative.Initiatives;
import org.werdegang.platform.web.initiative.SetUpStep;

/** The steps of setting up a blank region; each is one transaction, and refused once it has been taken. */
@Service
@Transactional
class SetUp {
    /** The key of the region's own territory. */
    private static final String REGION = "initiative";

    private final Initiatives initiatives;
    private final Organisations organisations;
    private final People people;
    private final Accounts accounts;
    private final TerritoryChanges territories;
    private final TerritoryMaps maps;

    SetUp(
            Initiatives initiatives,
            Organisations organisations,
            People people,
            Accounts accounts,
            TerritoryChanges territories,
            TerritoryMaps maps) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.people = people;
        this.accounts = accounts;
        this.territories = territories;
        this.maps = maps;
    }

    /** What the first page asks for. */
    record Beginning(String code, InBoth initiative, String office, String name, String email, String password) {
        @Override
        public String toString() {
            return "Beginning[" + initiative + "]";
        }
    }

    /**
     * Names the initiative and its office and makes the first administrator.
     *
     * @throws Refused if the code is wrong, somebody was faster, or a detail does not do
     */
    UUID begin(Beginning beginning) {
        requireStep(SetUpStep.ADMINISTRATOR);
        if (!initiatives.opens(beginning.code())) {
            throw new Refused("setup.code.wrong");
        }
        var system = new Caller.Visitor();
        var office = organisations.ensureOffice(system, beginning.office(), beginning.office(), Sector.REGION);
        UUID account = accounts.register(system, beginning.email(), beginning.name(), beginning.password());
        accounts.grant(system, account, office.id(), Role.ADMINISTRATOR);
        accounts.grant(system, account, office.id(), Role.OFFICE);
        people.add(system, beginning.name(), beginning.email(), account);
        var now = initiatives.current();
        initiatives.describe(system, beginning.initiative(), now.imprint(), now.privacy(), now.ombuds(), now.version());
        initiatives.done(system, SetUpStep.ADMINISTRATOR);
        return account;
    }

    /** Makes the region of the listed areas. @throws Refused if the list cannot be used yet */
    void territory(Caller by, AreaList list, LocalDate from) {
        requireStep(SetUpStep.TERRITORY);
        if (!list.usable()) {
            throw new Refused("setup.territory.unusable");
        }
        var name = initiatives.current().name();
        territories.load(list.outline(REGION, name.de(), name.en(), from), by);
        initiatives.done(by, SetUpStep.TERRITORY);
    }

    /** Makes the region of the areas in a boundaries file, and its map. @throws Refused if the file does not do */
    void boundaries(Caller by, Path geojson, LocalDate from) {
        territory(by, maps.areasIn(geojson), from);
        maps.replaceBoundaries(geojson, by);
    }

    /** Keeps a logo. @throws Refused if the picture does not do */
    void logo(Caller by, Path picture) {
        initiatives.logo(by, picture);
        initiatives.done(by, SetUpStep.LOGO);
    }

    private void requireStep(SetUpStep step) {
        if (initiatives.current().step() != step) {
            throw new Refused("setup.step.taken");
        }
    }
}
