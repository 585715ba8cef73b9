package org.werdegang.platform.measurement.peers;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.vocabulary.WrittenDay;
import org.werdegang.platform.web.Stand;

/** The page of peers: who is compared with whom, by which rule, and since when. */
@Controller
class PeerPages {
    private static final List<Level> LEVELS = List.of(Level.MUNICIPALITY, Level.DISTRICT);

    private final Peers peers;
    private final Territories territories;
    private final MessageSource texts;
    private final Clock clock;

    /** A territory as it is linked. */
    record Member(String key, String name) {}

    /** One cluster of the table; {@code others} is with how many each member can be compared. */
    record Row(String name, List<Member> members, int others, boolean comparable) {}

    /** What somebody typed into the form; kept when it is refused. */
    record Draft(
            String ebene,
            String name,
            String nameEn,
            String regel,
            String regelEn,
            String quelle,
            String ab,
            String zeilen) {
        /** A field that a browser leaves out counts as empty. */
        Draft {
            ebene = Objects.requireNonNullElse(ebene, "");
            name = Objects.requireNonNullElse(name, "");
            nameEn = Objects.requireNonNullElse(nameEn, "");
            regel = Objects.requireNonNullElse(regel, "");
            regelEn = Objects.requireNonNullElse(regelEn, "");
            quelle = Objects.requireNonNullElse(quelle, "");
            ab = Objects.requireNonNullElse(ab, "");
            zeilen = Objects.requireNonNullElse(zeilen, "");
        }
    }

    PeerPages(Peers peers, Territories territories, MessageSource texts, Clock clock) {
        this.peers = peers;
        this.territories = territories;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/vergleich")
    String page(
            @RequestParam(required = false) @Nullable String ebene,
            @RequestParam(required = false) @Nullable Integer fassung,
            Stand stand,
            Caller caller,
            Locale locale,
            Model page) {
        var level = level(ebene);
        var versions = peers.versions(level, stand.known());
        var shown = fassung == null
                ? peers.set(level, stand.known())
                : versions.stream().filter(set -> set.version() == fassung).findFirst();
        shown.ifPresent(set -> {
            page.addAttribute("set", set);
            page.addAttribute("rows", rows(set, stand, locale));
            page.addAttribute("draft", draft(set));
        });
        if (shown.isEmpty()) {
            page.addAttribute(
                    "draft",
                    new Draft(
                            level.key(),
                            "",
                            "",
                            "",
                            "",
                            "",
                            LocalDate.now(clock).toString(),
                            ""));
        }
        page.addAttribute("stand", stand);
        return filled(level, versions, caller, page);
    }

    @PostMapping("/vergleich")
    String publish(@ModelAttribute Draft draft, Stand stand, Caller caller, Locale locale, Model page) {
        var level = level(draft.ebene());
        var atlas = territories.atlas();
        var typed = ClusterText.read(
                draft.zeilen(), key -> atlas.versions(key).stream().anyMatch(territory -> territory.level() == level));
        var problems = new ArrayList<>(typed.problems());
        var from = WrittenDay.read(draft.ab()).orElse(null);
        if (from == null) {
            problems.add(new Refused("peers.day", draft.ab()));
        }
        if (draft.quelle().isBlank() || draft.regel().isBlank() || draft.name().isBlank()) {
            problems.add(new Refused("peers.source.missing"));
        }
        if (from != null && problems.isEmpty()) {
            var set = new ClusterSet(
                    level,
                    0,
                    words(draft.name(), draft.nameEn()),
                    words(draft.regel(), draft.regelEn()),
                    draft.quelle().strip(),
                    from,
                    typed.clusters());
            return "redirect:/vergleich?ebene=" + level.key() + "&fassung="
                    + peers.publish(set, caller).version();
        }
        page.addAttribute("draft", draft);
        page.addAttribute(
                "problems",
                problems.stream().map(problem -> text(problem, locale)).toList());
        page.addAttribute("stand", stand);
        return filled(level, peers.versions(level, stand.known()), caller, page);
    }

    private static String filled(Level level, List<ClusterSet> versions, Caller caller, Model page) {
        page.addAttribute("level", level);
        page.addAttribute("levels", LEVELS);
        page.addAttribute("versions", versions);
        page.addAttribute("mayPublish", caller.is(Role.ADMINISTRATOR, Role.OFFICE));
        return "measurement/peers/peers";
    }

    private List<Row> rows(ClusterSet set, Stand stand, Locale locale) {
        var atlas = territories.atlas(stand.known());
        var byName = Comparator.comparing(Member::name, Collator.getInstance(locale));
        var rows = new ArrayList<Row>();
        for (var cluster : set.clusters()) {
            var members = cluster.members().stream()
                    .map(key -> new Member(
                            key,
                            atlas.versions(key).isEmpty()
                                    ? key
                                    : atlas.versions(key).getLast().name(locale)))
                    .sorted(byName)
                    .toList();
            int others = members.size() - 1;
            rows.add(new Row(cluster.name().in(locale), members, others, others >= Comparison.NEEDED));
        }
        return rows;
    }

    private Draft draft(ClusterSet set) {
        return new Draft(
                set.level().key(),
                set.name().de(),
                set.name().en(),
                set.rule().de(),
                set.rule().en(),
                set.source(),
                LocalDate.now(clock).toString(),
                ClusterText.write(set));
    }

    private String text(Refused problem, Locale locale) {
        return texts.getMessage(
                problem.key(), problem.details().stream().map(String::valueOf).toArray(), locale);
    }

    private static Words words(String german, String english) {
        return new Words(german.strip(), english.isBlank() ? german.strip() : english.strip());
    }

    private static Level level(@Nullable String key) {
        return LEVELS.stream()
                .filter(level -> level.key().equals(key))
                .findFirst()
                .orElse(Level.DISTRICT);
    }
}
