package org.werdegang.platform.partners.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.TerritoryChanges.Beginning;
import org.werdegang.platform.territory.TerritoryChanges.Share;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Form;

/** The kinds of change that have a form, with the fields of each; reads what was typed into a {@link Change}. */
enum Wish {
    MERGE("zusammenlegen", "keys key nameDe nameEn on"),
    SPLIT("teilen", "key parts on"),
    RENAME("umbenennen", "key nameDe nameEn on"),
    MOVE("zuordnen", "key parent on");

    private final String path;
    private final String fields; // their names, blanks between

    Wish(String path, String fields) {
        this.path = path;
        this.fields = fields;
    }

    /** Its last step in the address, and the end of its text keys. */
    public String path() {
        return path;
    }

    static Optional<Wish> at(String path) {
        return Arrays.stream(values()).filter(wish -> wish.path.equals(path)).findFirst();
    }

    /** What is wanted; empty if something is wrong, which the form then knows. */
    Optional<Change> read(Form form, Atlas atlas) {
        for (String field : fields.split(" ")) {
            form.require(field, Change.REQUIRED.getOrDefault(field, ""));
        }
        var on = form.day("on");
        if (!form.sound() || on.isEmpty()) {
            return Optional.empty();
        }
        var change = switch (this) {
            case MERGE -> merger(form, atlas, on.get());
            case SPLIT -> split(form, atlas, on.get());
            case RENAME ->
                at(
                        form,
                        "key",
                        () -> new Change.Renaming(
                                Change.known(atlas, form.value("key"), on.get().minusDays(1)),
                                form.value("nameDe"),
                                form.value("nameEn"),
                                on.get()));
            case MOVE -> move(form, atlas, on.get());
        };
        return form.sound() ? Optional.ofNullable(change) : Optional.empty();
    }

    private static @Nullable Change merger(Form form, Atlas atlas, LocalDate on) {
        return at(form, "keys", () -> {
            var ending = Arrays.stream(form.value("keys").split("[\\s,;]+"))
                    .distinct()
                    .map(key -> Change.known(atlas, key, on.minusDays(1)))
                    .toList();
            var level = ending.getFirst().level();
            var into = new Beginning(form.value("key"), level, form.value("nameDe"), form.value("nameEn"));
            return new Change.Merger(ending, into, on);
        });
    }

    private static @Nullable Change split(Form form, Atlas atlas, LocalDate on) {
        var old = at(form, "key", () -> Change.known(atlas, form.value("key"), on.minusDays(1)));
        return old == null
                ? null
                : at(form, "parts", () -> new Change.Split(old, shares(form.value("parts"), old.level()), on));
    }

    private static @Nullable Change move(Form form, Atlas atlas, LocalDate on) {
        var child = at(form, "key", () -> Change.known(atlas, form.value("key"), on));
        var parent = at(form, "parent", () -> Change.known(atlas, form.value("parent"), on));
        var tree = Arrays.stream(Tree.values())
                .filter(one -> one.key().equals(form.value("tree")))
                .findFirst();
        if (tree.isEmpty()) {
            form.refuse("tree", new Refused("partners.area.tree.missing"));
        }
        return child == null || parent == null || tree.isEmpty()
                ? null
                : new Change.Move(tree.get(), child, parent, on);
    }

    /** Reads one part per line: key; share; name, and the English name if it is another. */
    private static List<Share> shares(String lines, Level level) {
        var shares = new ArrayList<Share>();
        for (String line : lines.lines().filter(one -> !one.isBlank()).toList()) {
            var cells = Arrays.stream(line.split(";")).map(String::strip).toList();
            if (cells.size() < 3 || !cells.get(1).matches("[01]([.,]\\d{1,9})?")) {
                throw new Refused("partners.area.part.line", line.strip());
            }
            var weight = new BigDecimal(cells.get(1).replace(',', '.'));
            if (weight.signum() == 0) {
                throw new Refused("partners.area.part.line", line.strip());
            }
            String nameEn = cells.size() > 3 ? cells.get(3) : cells.get(2);
            shares.add(new Share(new Beginning(cells.get(0), level, cells.get(2), nameEn), weight));
        }
        return shares;
    }

    private static <T> @Nullable T at(Form form, String field, Supplier<T> read) {
        try {
            return read.get();
        } catch (Refused refused) {
            form.refuse(field, refused);
            return null;
        }
    }
}
