package org.werdegang.platform.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells passwords that everybody tries first: whatever is left once common words, runs on the keyboard, years and digits are
 * taken away is what a guesser does not get for nothing.
 */
final class PoorPasswords {
    /*
     * Lists of leaked passwords belong to others and are not shipped; a deployment can add one (BreachedFile). These are the
     * words and runs of which, after leaving out spelling games, leaked passwords of twelve and more letters are made.
     */
    private static final List<String> WORDS = List.of(
            "passwort",
            "password",
            "kennwort",
            "passwd",
            "passwor",
            "geheimnis",
            "geheim",
            "secret",
            "hallo",
            "hello",
            "willkommen",
            "welcome",
            "administrator",
            "admin",
            "root",
            "benutzer",
            "user",
            "gast",
            "guest",
            "test",
            "start",
            "login",
            "anmelden",
            "master",
            "changeme",
            "letmein",
            "iloveyou",
            "ichliebedich",
            "liebe",
            "love",
            "schatz",
            "baby",
            "sommer",
            "summer",
            "winter",
            "herbst",
            "autumn",
            "fruehling",
            "frühling",
            "spring",
            "januar",
            "februar",
            "maerz",
            "märz",
            "april",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember",
            "january",
            "february",
            "march",
            "june",
            "july",
            "october",
            "december",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag",
            "monday",
            "friday",
            "sunday",
            "fussball",
            "fußball",
            "football",
            "schalke",
            "borussia",
            "dortmund",
            "bayern",
            "essen",
            "bochum",
            "duisburg",
            "gelsenkirchen",
            "oberhausen",
            "ruhrgebiet",
            "ruhr",
            "koeln",
            "köln",
            "berlin",
            "hamburg",
            "muenchen",
            "münchen",
            "deutschland",
            "germany",
            "nrw",
            "schule",
            "school",
            "bildung",
            "education",
            "kita",
            "lehrer",
            "werdegang",
            "internet",
            "computer",
            "google",
            "windows",
            "microsoft",
            "office",
            "drache",
            "dragon",
            "monkey",
            "affe",
            "sonnenschein",
            "sunshine",
            "princess",
            "prinzessin",
            "superman",
            "batman",
            "starwars",
            "pokemon",
            "hund",
            "katze",
            "mausi",
            "engel",
            "angel",
            "daniel",
            "michael",
            "thomas",
            "andreas",
            "stefan",
            "sandra",
            "nicole",
            "jessica",
            "jennifer",
            "daten",
            "data",
            "service",
            "welt",
            "world",
            "freiheit",
            "blume",
            "flower",
            "arschloch",
            "ficken",
            "fuck",
            "qwert",
            "abc");
    private static final List<String> ROWS = List.of(
            "qwertzuiopü",
            "qwertyuiop",
            "asdfghjklöä",
            "yxcvbnm",
            "zxcvbnm",
            "abcdefghijklmnopqrstuvwxyz",
            "1234567890",
            "1qaz2wsx3edc4rfv5tgb6zhn",
            "1q2w3e4r5t6z7u8i9o0p",
            "!\"§$%&/()=",
            "!@#$%^&*()");
    private static final Map<Character, Character> GAMES =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '8', 'b', '@', 'a', '$', 's', '!', 'i');
    private static final Pattern REPEATED = Pattern.compile("(.{1,6}?)\\1{2,}");
    /** So many letters must be left that no list gives away. */
    private static final int LEAST_OWN = 5;

    private PoorPasswords() {}

    /** True if a guesser's first million tries would contain it. */
    static boolean poor(String password) {
        String plain = password.toLowerCase(Locale.ROOT).replaceAll("[\\s._\\-+#*,;:]", "");
        return own(plain) < LEAST_OWN || own(spelt(plain)) < LEAST_OWN;
    }

    /** How many letters are left when everything common is taken away. */
    private static int own(String plain) {
        String left = REPEATED.matcher(plain).replaceAll("");
        for (String row : ROWS) {
            left = withoutRuns(left, row);
            left = withoutRuns(left, new StringBuilder(row).reverse().toString());
        }
        for (String word : WORDS) {
            left = left.replace(word, "");
        }
        left = left.replaceAll("[^\\p{L}]", "");
        return (int) left.chars().distinct().count();
    }

    /** Takes out pieces of four and more that lie side by side in {@code row}. */
    private static String withoutRuns(String text, String row) {
        var left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = 0;
            while (at + length < text.length() && row.contains(text.substring(at, at + length + 1))) {
                length++;
            }
            if (length >= 4) {
                at += length;
            } else {
                left.append(text.charAt(at++));
            }
        }
        return left.toString();
    }

    private static String spelt(String plain) {
        var text = new StringBuilder();
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            text.append(GAMES.getOrDefault(c, c));
        }
        return text.toString();
    }
}
