package org.werdegang.platform.measurement.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.territory.Tree;

/** Documented rules that propose a first clustering; an office may publish another with its own source. */
public final class Clusterings {
    private static final Words SIZE =
            new Words("Stadt- und Gemeindetyp nach Einwohnerzahl", "Type of town by population");
    private static final Words SIZE_RULE = new Words(
            "Großstadt ab 100.000, größere Mittelstadt ab 50.000, kleinere Mittelstadt ab 20.000 Einwohnerinnen und"
                    + " Einwohner, darunter Kleinstadt oder Gemeinde. Grenzen wie beim BBSR; dessen zweites Merkmal,"
                    + " die zentralörtliche Funktion, bleibt außer Acht.",
            "City from 100,000 residents, larger medium-sized town from 50,000, smaller medium-sized town from 20,000,"
                    + " below that small town or municipality. Limits as set by the BBSR; its second criterion, the"
                    + " central-place function, is left out.");
    private static final Words KIND = new Words("Kreisfreie Städte und Kreise", "District-free cities and districts");
    private static final Words KIND_RULE = new Words(
            "Kreisfreie Stadt ist, wer nur aus einer Gemeinde besteht; alle anderen sind Kreise.",
            "A district that consists of one municipality is a district-free city; all others are districts.");

    private record Size(String key, long from, Words name) {}

    private static final List<Size> SIZES = List.of(
            new Size("city", 100_000, new Words("Großstädte", "Cities")),
            new Size("larger-medium", 50_000, new Words("Größere Mittelstädte", "Larger medium-sized towns")),
            new Size("smaller-medium", 20_000, new Words("Kleinere Mittelstädte", "Smaller medium-sized towns")),
            new Size("small", 0, new Words("Kleinstädte und Gemeinden", "Small towns and municipalities")));

    private Clusterings() {}

    /**
     * Municipalities by the city types of the BBSR (Bundesinstitut für Bau-, Stadt- und Raumforschung, Laufende
     * Raumbeobachtung, Stadt- und Gemeindetypen), population part only.
     *
     * @param residents by municipality; one without a figure falls into no cluster
     * @param figures source and date of these figures, to be printed
     */
    public static ClusterSet byPopulation(
            List<Territory> municipalities, Map<String, Long> residents, String figures, LocalDate validFrom) {
        var clusters = new ArrayList<ClusterSet.Cluster>();
        long below = Long.MAX_VALUE;
        for (var size : SIZES) {
            long limit = below;
            clusters.add(new ClusterSet.Cluster(
                    size.key(),
                    size.name(),
                    municipalities.stream()
                            .map(Territory::key)
                            .filter(key -> residents.getOrDefault(key, -1L) >= size.from()
                                    && residents.getOrDefault(key, -1L) < limit)
                            .toList()));
            below = size.from();
        }
        String source = "BBSR, Laufende Raumbeobachtung, Stadt- und Gemeindetypen; " + figures;
        return new ClusterSet(Level.MUNICIPALITY, 0, SIZE, SIZE_RULE, source, validFrom, filled(clusters));
    }

    /** Districts by whether they are one city or several municipalities. */
    public static ClusterSet byKindOfDistrict(List<Territory> districts, Atlas atlas, LocalDate validFrom) {
        var cities = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var district : districts) {
            int parts = atlas.children(Tree.DISTRICT, district.key(), validFrom).size();
            (parts == 1 ? cities : others).add(district.key());
        }
        var clusters = List.of(
                new ClusterSet.Cluster("city", new Words("Kreisfreie Städte", "District-free cities"), cities),
                new ClusterSet.Cluster("district", new Words("Kreise", "Districts"), others));
        return new ClusterSet(
                Level.DISTRICT, 0, KIND, KIND_RULE, "Amtliches Gemeindeverzeichnis (AGS)", validFrom, filled(clusters));
    }

    private static List<ClusterSet.Cluster> filled(List<ClusterSet.Cluster> clusters) {
        return clusters.stream().filter(cluster -> !cluster.members().isEmpty()).toList();
    }
}
