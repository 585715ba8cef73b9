package org.werdegang.platform.partners.area;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Form;

/** All territories with their validity, and a form for each kind of change, which is shown once before it is done. */
@Controller
class AreaPages {
    private static final String LIST = "/verwaltung/gebiete";
    private static final int SHOWN = 500;

    private final Territories territories;
    private final TerritoryChanges changes;
    private final TransactionTemplate transaction;
    private final MessageSource texts;
    private final Clock clock;

    AreaPages(
            Territories territories,
            TerritoryChanges changes,
            TransactionTemplate transaction,
            MessageSource texts,
            Clock clock) {
        this.territories = territories;
        this.changes = changes;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(name = "ebene", defaultValue = "municipality") String level,
            @RequestParam(name = "suche", defaultValue = "") String containing,
            @RequestParam(name = "gespeichert", required = false) @Nullable String saved,
            Model page,
            Locale language) {
        String wanted = containing.strip().toLowerCase(language);
        var atlas = territories.atlas();
        var found = atlas.latest().stream()
                .flatMap(one -> atlas.versions(one.key()).stream())
                .distinct()
                .filter(one -> one.level().key().equals(level))
                .filter(one -> one.key().startsWith(wanted)
                        || one.name(language).toLowerCase(language).contains(wanted))
                .toList();
        page.addAttribute("shown", found.stream().limit(SHOWN).toList());
        page.addAttribute("all", found.size());
        page.addAttribute("level", level);
        page.addAttribute("containing", containing.strip());
        page.addAttribute("saved", saved != null);
        page.addAttribute("wishes", Wish.values());
        page.addAttribute("levels", options(Arrays.stream(Level.values()).map(Level::key), "level", language));
        return "partners/area/areas";
    }

    @GetMapping(LIST + "/{wish}")
    String form(@PathVariable String wish, Model page, Locale language) {
        var on = LocalDate.now(clock).plusYears(1).withDayOfYear(1);
        return show(wish(wish), Form.of(Map.of("on", on.toString())), page, language);
    }

    /** Shows what the change will do; does it once that has been seen. */
    @PostMapping(LIST + "/{wish}")
    String change(
            @PathVariable String wish,
            @RequestParam Map<String, String> typed,
            Caller caller,
            HttpServletResponse response,
            Model page,
            Locale language) {
        var wanted = wish(wish);
        var form = Form.of(typed);
        if (form.ticked("back")) {
            return show(wanted, form, page, language);
        }
        var change = wanted.read(form, territories.atlas());
        boolean take = form.ticked("take");
        change.ifPresent(known -> attempt(known, take, form, caller));
        if (change.isEmpty() || !form.sound()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(wanted, form, page, language);
        }
        if (take) {
            return "redirect:" + LIST + "?gespeichert";
        }
        page.addAttribute("says", said(change.get(), language));
        page.addAttribute("wish", wanted);
        page.addAttribute("form", form);
        page.addAttribute("crumbs", crumbs(language));
        return "partners/area/check";
    }

    /** The sentences of the check page, with days and shares as the reader writes them. */
    private List<String> said(Change change, Locale language) {
        var days = DateTimeFormatter.ofPattern(texts.getMessage("shell.day", null, language), language);
        var shares = NumberFormat.getNumberInstance(language);
        shares.setMaximumFractionDigits(9);
        return change.says().stream()
                .map(one -> texts.getMessage(
                        one.key(),
                        one.details().stream()
                                .map(detail -> switch (detail) {
                                    case LocalDate day -> days.format(day);
                                    case BigDecimal share -> shares.format(share);
                                    default -> detail;
                                })
                                .toArray(),
                        language))
                .toList();
    }

    private List<Crumb> crumbs(Locale language) {
        return List.of(new Crumb(LIST, texts.getMessage("partners.area.title", null, language)));
    }

    /** A rehearsal is the change itself, rolled back, so that the check page refuses exactly what the change would. */
    private void attempt(Change change, boolean take, Form form, Caller caller) {
        try {
            transaction.executeWithoutResult(status -> {
                change.apply(changes, caller);
                if (!take) {
                    status.setRollbackOnly();
                }
            });
        } catch (Refused refused) {
            form.refuse(change.field(refused), refused);
        }
    }

    private String show(Wish wish, Form form, Model page, Locale language) {
        page.addAttribute("wish", wish);
        page.addAttribute("form", form);
        page.addAttribute("crumbs", crumbs(language));
        page.addAttribute("trees", options(Arrays.stream(Tree.values()).map(Tree::key), "tree", language));
        return "partners/area/change";
    }

    private List<Form.Option> options(Stream<String> keys, String kind, Locale language) {
        return keys.map(key -> new Form.Option(key, texts.getMessage("territory." + kind + "." + key, null, language)))
                .toList();
    }

    private static Wish wish(String path) {
        return Wish.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
