package org.werdegang.sample;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Invents people with functions on three levels; mail addresses end in {@code .example} and reach nobody. */
final class People {
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);

    /** What somebody does in an organisation. */
    private record Post(String de, String en, String level, String role) {}

    private static final List<Post> MUNICIPAL = List.of(
            new Post("Leitung Bildung und Jugend", "Head of education and youth", "leadership", "reader"),
            new Post("Leitung Schulverwaltung", "Head of school administration", "steering", "reader"),
            new Post("Bildungsmonitoring", "Education monitoring", "operational", "data-steward"));
    private static final List<Post> HEALTH = List.of(
            new Post("Leitung Gesundheitsamt", "Head of the health office", "leadership", "reader"),
            new Post("Schuleingangsuntersuchung", "School entry examination", "operational", "data-steward"));
    private static final List<Post> OFFICE = List.of(
            new Post("Leitung der Geschäftsstelle", "Head of the backbone office", "leadership", "office"),
            new Post("Koordination Partner", "Partner coordination", "steering", "office"),
            new Post("Daten und Berichte", "Data and reports", "operational", "office"),
            new Post("Technik", "Systems", "operational", "administrator"));
    private static final List<Post> STATE = List.of(
            new Post("Leitung Schule", "Head of schools", "leadership", "reader"),
            new Post("Dezernat Grundschule", "Department of primary schools", "steering", "reader"),
            new Post("Statistik", "Statistics", "operational", "data-steward"));
    private static final List<Post> OTHERS = List.of(
            new Post("Leitung", "Head", "leadership", "reader"),
            new Post("Vertretung im Fachbeirat", "Member of the advisory board", "steering", "reader"),
            new Post("Projekte", "Projects", "operational", "reader"));

    private People() {}

    static List<Person> of(List<Organisation> organisations, SplittableRandom dice) {
        var people = new ArrayList<Person>();
        var taken = new HashSet<String>();
        for (var organisation : organisations) {
            for (var post : posts(organisation)) {
                people.add(person(organisation, post, taken, dice));
            }
        }
        return people;
    }

    private static List<Post> posts(Organisation organisation) {
        if (organisation.key().equals("office")) {
            return OFFICE;
        }
        if (organisation.key().startsWith("health-")) {
            return HEALTH;
        }
        return switch (organisation.sector()) {
            case "municipality" -> MUNICIPAL;
            case "state" -> STATE;
            default -> OTHERS;
        };
    }

    private static Person person(Organisation organisation, Post post, Set<String> taken, SplittableRandom dice) {
        String first;
        String last;
        do {
            first = Names.any("first-names", dice);
            last = Names.any("last-names", dice);
        } while (!taken.add(first + " " + last));
        return new Person(
                first,
                last,
                plain(first) + "." + plain(last) + "@" + organisation.key() + ".example",
                organisation.key(),
                post.de(),
                post.en(),
                post.level(),
                post.role(),
                FIRST_DAY.plusDays(dice.nextInt(1_500)));
    }

    private static String plain(String name) {
        String ascii = name.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ö", "Oe")
                .replace("ß", "ss")
                .replace("ı", "i");
        return Normalizer.normalize(ascii, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
