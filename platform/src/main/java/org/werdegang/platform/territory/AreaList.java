package org.werdegang.platform.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Area keys as an office pastes them, one area a line, each with its name: the beginning of a region. A municipality is
 * given by its AGS (8 digits) or ARS (12), a whole district by 5 digits.
 *
 * @param lines the areas that were understood
 * @param notes what was repaired and what is wrong, line by line
 */
public record AreaList(List<Line> lines, List<Note> notes) {
    private static final Pattern LINE =
            Pattern.compile("\\s*\"?([0-9][0-9 ]*(?:[.,]0+(?=[\\s;,\"]|$))?)\"?[;,\\s]*(.*)", Pattern.DOTALL);

    public AreaList {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** One area: a state, district or municipality. */
    public record Line(AreaKey key, String name) {}

    /**
     * Something to tell about a line.
     *
     * @param line counted from 1
     * @param blocks true if the list cannot be used before this is mended
     * @param key the text that says what it is and how to mend it
     * @param details what the text's placeholders stand for; the first is the line
     */
    public record Note(int line, boolean blocks, String key, List<Object> details) {}

    /**
     * Reads pasted lines: key, then name, between them a blank, tab, semicolon or comma. A first line without a digit is
     * taken for a heading, empty lines are passed over.
     *
     * @param nameOf an official name for a key whose line has none; null if there is none
     */
    public static AreaList read(String pasted, Function<String, @Nullable String> nameOf) {
        var lines = new ArrayList<Line>();
        var notes = new ArrayList<Note>();
        var seen = new HashMap<String, Integer>();
        var printed = pasted.lines().toList();
        for (int i = 0; i < printed.size(); i++) {
            String text = printed.get(i).strip();
            boolean heading = lines.isEmpty() && notes.isEmpty() && text.chars().noneMatch(Character::isDigit);
            if (!text.isEmpty() && !heading) {
                readLine(i + 1, text, nameOf, lines, notes, seen);
            }
        }
        if (lines.isEmpty() && notes.isEmpty()) {
            notes.add(new Note(1, true, "territory.list.empty", List.of(1)));
        }
        return new AreaList(lines, notes);
    }

    private static void readLine(
            int number,
            String text,
            Function<String, @Nullable String> nameOf,
            List<Line> lines,
            List<Note> notes,
            Map<String, Integer> seen) {
        var match = LINE.matcher(text);
        boolean begins = match.matches();
        var reading = AreaKey.read(begins ? match.group(1).strip() : text);
        if (reading instanceof AreaKey.Reading.Repaired repaired) {
            notes.add(note(
                    number,
                    false,
                    "territory.list.repaired",
                    repaired.printed(),
                    repaired.key().digits()));
        }
        var key = reading.asKey().flatMap(AreaList::listed);
        if (key.isEmpty()) {
            notes.add(note(number, true, "territory.list.no-key", text));
            return;
        }
        String digits = key.get().digits();
        var before = seen.putIfAbsent(digits, number);
        if (before != null) {
            notes.add(note(number, false, "territory.list.twice", digits, before));
            return;
        }
        String name = name(begins ? match.group(2) : "", digits, nameOf);
        if (name.isEmpty()) {
            notes.add(note(number, true, "territory.list.no-name", digits));
        } else {
            lines.add(new Line(key.get(), name));
        }
    }

    private static String name(String given, String digits, Function<String, @Nullable String> nameOf) {
        String bare = given.strip().replaceAll("^\"|\"$", "").strip();
        if (!bare.isEmpty()) {
            return bare;
        }
        String official = nameOf.apply(digits);
        return official == null ? "" : official;
    }

    /** A regional key counts as the municipality's AGS; regions and associations cannot be listed. */
    private static Optional<AreaKey> listed(AreaKey key) {
        return switch (key.kind()) {
            case STATE, DISTRICT, MUNICIPALITY -> Optional.of(key);
            case REGIONAL_KEY -> key.municipality().map(ags -> new AreaKey(ags, AreaKey.Kind.MUNICIPALITY));
            case GOVERNMENT_REGION, ASSOCIATION -> Optional.empty();
        };
    }

    private static Note note(int line, boolean blocks, String key, Object... details) {
        var all = new ArrayList<Object>(List.of(line));
        all.addAll(List.of(details));
        return new Note(line, blocks, key, List.copyOf(all));
    }

    /** True if there is an area and nothing has to be mended first. */
    public boolean usable() {
        return !lines.isEmpty() && notes.stream().noneMatch(Note::blocks);
    }

    /**
     * The region as an outline: the listed areas, the districts and states in which they lie, and the region itself. A
     * listed district belongs to the region as a whole, otherwise its listed municipalities do.
     *
     * @param from the first day for which the region will hold values
     */
    public Outline outline(String regionKey, String nameDe, String nameEn, LocalDate from) {
        return new RegionDraft(this, regionKey, nameDe, nameEn, from).outline();
    }
}
