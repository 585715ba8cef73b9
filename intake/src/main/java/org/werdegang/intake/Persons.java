package org.werdegang.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/* Tells rows about single persons by their headings alone: such a file is refused before any of its cells is read. First
 * names with counts are statistics; first names with surnames, days of birth or addresses are people. */
final class Persons {
    private static final Pattern GIVEN = Pattern.compile(".*(?:vornamen?|rufname|first name|given name|forename)");
    private static final Pattern SURNAME =
            Pattern.compile(".*(?:nachname|familienname|zuname|surname|last name|family name)|geburtsname");
    private static final Pattern BIRTH = Pattern.compile(
            ".*(?:geburtsdatum|geburtstag|geb ?datum|geb ?dat|geboren(?: am)?|birth ?date|date of birth|birthday)|dob");
    private static final Pattern BOTH = Pattern.compile(
            "(?:nach|familien)?name,? ?(?:und |/ ?)?vorname|vorname,? ?(?:und |/ ?)?(?:nach|familien)?name|name (?:des|der) (?:kindes|schüler.*|person)");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:schüler(?:innen)?|kind(?:er)?|personen|teilnehm\\w*|student\\w*|matrikel|sozialversicherungs|versicherten|kunden|ausweis)"
                    + " ?(?:id|nr|nummer|kennung)|steuer ?id|matrikelnummer|pupil id|student id|person id|child id");
    private static final Pattern ABOUT = Pattern.compile(
            "name|geschlecht|sex|gender|klasse|note.*|adresse|anschrift|str(?:aße|asse)|e ?mail.*|telefon.*|handy|mobil|staatsangehörigkeit|religion|konfession|diagnose");

    private Persons() {}

    static boolean isGivenName(String heading) {
        return GIVEN.matcher(word(heading)).matches();
    }

    static boolean areIn(List<Row> header) {
        for (Row row : header) {
            Set<String> words = new HashSet<>();
            for (int column = 0; column < row.width(); column++) {
                words.add(word(row.brief(column)));
            }
            if (areNamed(words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areNamed(Set<String> words) {
        boolean given = any(words, GIVEN);
        boolean surname = any(words, SURNAME);
        boolean birth = any(words, BIRTH);
        boolean about = any(words, ABOUT);
        return any(words, BOTH)
                || birth
                || words.contains("geb") && words.contains("name")
                || given && (surname || words.contains("name"))
                || (surname || any(words, NUMBER)) && about
                || given
                        && any(
                                words,
                                Pattern.compile(
                                        "klasse|adresse|anschrift|str(?:aße|asse)|e ?mail.*|telefon.*|handy|mobil"));
    }

    private static boolean any(Set<String> words, Pattern pattern) {
        return words.stream().anyMatch(word -> pattern.matcher(word).matches());
    }

    private static String word(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[_.:*\\s-]+", " ").strip();
    }
}
