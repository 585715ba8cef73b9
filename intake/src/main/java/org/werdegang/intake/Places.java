package org.werdegang.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of areas from other words, where no key stands beside them: by how they are built, or because they are known. */
final class Places {
    private static final Pattern BUILT = Pattern.compile(
            "(?:stadt|kreis|landkreis|kreisfreie stadt|stadtkreis|städteregion|region|regierungsbezirk|gemeinde|stadtteil|"
                    + "stadtbezirk|metropole|land|bundesland|bezirk) .{2,60}|.{2,60}[ ,-](?:stadt|kreis|landkreis|landeshauptstadt"
                    + "|kreisfreie stadt|stadtkreis|region)|.{3,30}kreis|(?:metropole )?ruhr(?:gebiet)?|deutschland|bund(?:esgebiet)?|nrw|rvr.*");
    private static final Pattern HEADING = Pattern.compile(
            "(?:kreisfreie |amtliche |name (?:der|des) )?(?:gemeinden?|kreise?n?|st(?:adt|ädte)|kommunen?|regionen|region|gebiete?|gebietseinheit(?:en)?|bezirke?"
                    + "|stadtteile?|stadtbezirke?|sozialr(?:a|ä)ume?|l(?:a|ä)nd(?:er)?|bundesl(?:a|ä)nd(?:er)?|ort|orte|ortsteile?|raumeinheit|verwaltungsbezirke?|regionaleinheit(?:en)?"
                    + "|municipalit(?:y|ies)|districts?|regions?|areas?|cit(?:y|ies)|area_?name|gemeindename|kreisname|stadtname)(?:[ /_-].*|)");
    private static final Set<String> LANDS = Set.of(
            "schleswig-holstein",
            "hamburg",
            "niedersachsen",
            "bremen",
            "nordrhein-westfalen",
            "hessen",
            "rheinland-pfalz",
            "baden-württemberg",
            "bayern",
            "saarland",
            "berlin",
            "brandenburg",
            "mecklenburg-vorpommern",
            "sachsen",
            "sachsen-anhalt",
            "thüringen");
    /** The municipalities of the Ruhr and the larger cities around it. */
    private static final Set<String> KNOWN = Set.of(
            ("duisburg essen mülheim oberhausen alpen dinslaken hamminkeln hünxe kamp-lintfort moers neukirchen-vluyn rheinberg"
                            + " schermbeck sonsbeck voerde wesel xanten bottrop gelsenkirchen castrop-rauxel datteln dorsten gladbeck haltern"
                            + " herten marl oer-erkenschwick recklinghausen waltrop bochum dortmund hagen hamm herne breckerfeld ennepetal"
                            + " gevelsberg hattingen herdecke schwelm sprockhövel wetter witten bergkamen bönen fröndenberg/ruhr holzwickede"
                            + " kamen lünen schwerte selm unna werne düsseldorf köln münster bonn aachen bielefeld wuppertal krefeld"
                            + " mönchengladbach leverkusen solingen remscheid siegen paderborn frankfurt stuttgart münchen leipzig dresden"
                            + " hannover nürnberg")
                    .split(" "));

    private Places() {}

    /** Whether a heading says that names of areas stand below, or beside it. */
    static boolean isHeading(String heading) {
        return HEADING.matcher(heading.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether most of the texts are names of areas. */
    static boolean are(Collection<String> texts) {
        List<String> filled = texts.stream().filter(text -> !text.isEmpty()).toList();
        long places = filled.stream().filter(Places::is).count();
        return places > 0 && places >= 0.6 * filled.size();
    }

    private static boolean is(String text) {
        String word = text.toLowerCase(Locale.ROOT).strip();
        String first = word.replaceFirst("(?:,| an der| am | im | \\(|/).*", "");
        return LANDS.contains(word)
                || KNOWN.contains(word)
                || KNOWN.contains(first)
                || BUILT.matcher(word).matches();
    }
}
