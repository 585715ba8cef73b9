package org.werdegang.platform.web.initiative;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.journal.Journal;
import org.werdegang.platform.store.Files;
import org.werdegang.platform.vocabulary.Refused;

/** The door to the initiative's own facts and to its set-up. */
@Service
@Transactional
public class Initiatives {
    private static final String USED_BY = "initiative/logo";
    /** Without letters and digits that look alike: the code is copied from a console by hand. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final InitiativeStore store;
    private final Files files;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    Initiatives(InitiativeStore store, Files files, Journal journal) {
        this.store = store;
        this.files = files;
        this.journal = journal;
    }

    /** The initiative as it is now. */
    @Transactional(readOnly = true)
    public Initiative current() {
        return store.read();
    }

    /**
     * Changes name and texts.
     *
     * @throws Refused if the name is missing or somebody has changed the initiative since {@code version}
     */
    public void describe(Caller by, InBoth name, InBoth imprint, InBoth privacy, InBoth ombuds, int version) {
        var old = store.read();
        save(by, old, new Initiative(name, old.logo(), imprint, privacy, ombuds, old.demo(), old.step(), version));
    }

    /**
     * Replaces the logo by a file, whatever its name says it is.
     *
     * @throws Refused if it is no picture that browsers show, too large, or somebody was faster
     */
    public void logo(Caller by, Path picture) {
        var old = store.read();
        try (var checked = LogoFile.check(picture)) {
            var hash = files.keep(checked.path(), USED_BY, Files.EVERYBODY);
            if (old.logo() != null && !old.logo().file().equals(hash)) {
                files.letGo(old.logo().file(), USED_BY);
            }
            save(by, old, with(old, new Initiative.Logo(hash, checked.type()), old.demo(), old.step()));
        }
    }

    /** Marks a step of the set-up as done; doing so again, or out of order, changes nothing. */
    public void done(Caller by, SetUpStep step) {
        var old = store.read();
        if (old.step() == step && step != SetUpStep.DONE) {
            save(by, old, with(old, old.logo(), old.demo(), step.next()));
        }
    }

    /** Names the demo's initiative and takes its set-up as done. */
    public void isDemo(InBoth name) {
        var old = store.read();
        var demo = new Initiative(
                name, old.logo(), old.imprint(), old.privacy(), old.ombuds(), true, SetUpStep.DONE, old.version());
        if (!demo.equals(old)) {
            save(new Caller.Visitor(), old, demo);
        }
    }

    /** The code that opens the set-up, for the server's console; empty once somebody has begun. */
    public Optional<String> setUpCode() {
        return store.code(invent());
    }

    /** True if that is the code, blanks, dashes and case aside. */
    public boolean opens(String typed) {
        return setUpCode()
                .filter(code -> MessageDigest.isEqual(bare(code), bare(typed)))
                .isPresent();
    }

    private void save(Caller by, Initiative old, Initiative now) {
        if (now.name().de().isBlank() && now.name().en().isBlank()) {
            throw new Refused("initiative.name.missing");
        }
        if (!store.write(now)) {
            throw new Refused("initiative.changed-meanwhile");
        }
        journal.write(by, "initiative.changed", "initiative", facts(old), facts(now));
    }

    private static Initiative with(Initiative old, Initiative.@Nullable Logo logo, boolean demo, SetUpStep step) {
        return new Initiative(old.name(), logo, old.imprint(), old.privacy(), old.ombuds(), demo, step, old.version());
    }

    private static Map<String, Object> facts(Initiative initiative) {
        var facts = new TreeMap<String, Object>();
        facts.put("name", initiative.name().de());
        facts.put("name-en", initiative.name().en());
        facts.put("imprint", initiative.imprint().de());
        facts.put("privacy", initiative.privacy().de());
        facts.put("ombuds", initiative.ombuds().de());
        facts.put("step", initiative.step().key());
        if (initiative.logo() != null) {
            facts.put("logo", initiative.logo().file().brief());
        }
        return facts;
    }

    private String invent() {
        var code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static byte[] bare(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").getBytes(StandardCharsets.UTF_8);
    }
}
