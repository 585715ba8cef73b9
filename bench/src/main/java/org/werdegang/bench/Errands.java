package org.werdegang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody does with one click. Of 200 people 140 read, 40 hand in data, 20 work in the office. Everybody reads
 * indicators, territories, lists and their own account, and changes a setting of it once in 25 clicks; those who work
 * with deliveries spend four of ten clicks there, and one of 25 hands in a file of 400 rows.
 */
final class Errands {
    private static final Pattern DELIVERY = Pattern.compile("href=\"(/lieferungen/[0-9a-f-]{36})\"");
    private static final Pattern SOURCE = Pattern.compile("value=\"([0-9a-f-]{36})\"");
    private static final List<String> SEARCHES = List.of("Ganztag", "Essen", "Kita", "Schulabschluss", "Herne");

    /** Which page of work is open to them. */
    enum Work {
        VISITS,
        READS,
        DELIVERS
    }

    /** One click: what kind it is, and the status of its answer. */
    record Done(String kind, int status) {}

    private final Visitor visitor;
    private final Readers readers;
    private final SplittableRandom dice;
    private final Work work;
    private final List<String> deliveries = new ArrayList<>();
    private String source = "";

    Errands(Visitor visitor, Readers readers, Work work, long seed) {
        this.visitor = visitor;
        this.readers = readers;
        this.work = work;
        this.dice = new SplittableRandom(seed);
    }

    /** Signs in, and sees what there is to do. */
    void signIn(String email, String password) {
        visitor.get("/anmelden");
        visitor.post("/anmelden", Map.of("email", email, "password", password));
        if (work == Work.DELIVERS) {
            all(DELIVERY.matcher(visitor.page("/lieferungen"))).forEach(deliveries::add);
            var sources = all(SOURCE.matcher(visitor.page("/lieferungen/neu")));
            source = sources.isEmpty() ? "" : sources.getFirst();
        }
        if (visitor.get("/konto") != 200) {
            throw new IllegalStateException(email + " could not sign in.");
        }
    }

    Done next() {
        int choice = dice.nextInt(100);
        boolean known = work != Work.VISITS;
        if (known && choice < 4) {
            return new Done("setting changed", visitor.post("/konto/sprache", Map.of("language", "de")));
        }
        if (work == Work.DELIVERS && choice < 8 && !source.isEmpty()) {
            return new Done("file handed in", visitor.upload(source, "bench.csv", file()));
        }
        if (work == Work.DELIVERS && choice < 44 && !deliveries.isEmpty()) {
            String one = deliveries.get(dice.nextInt(deliveries.size()));
            return choice < 20
                    ? new Done("deliveries", visitor.get("/lieferungen"))
                    : new Done("one delivery", visitor.get(one));
        }
        if (choice >= 44 && choice < 52) {
            return new Done("first page", visitor.get("/"));
        }
        if (choice >= 52 && choice < 58) {
            return new Done("search", visitor.get("/suche?suche=" + SEARCHES.get(dice.nextInt(SEARCHES.size()))));
        }
        if (known && choice >= 58 && choice < 62) {
            return new Done("own account", visitor.get("/konto"));
        }
        var ask = readers.next();
        return new Done(ask.kind(), visitor.get(ask.path()));
    }

    /** Another file each time: the same again would be recognised and not be read. */
    private byte[] file() {
        var rows = new StringBuilder("Gemeinde;Jahr;Anzahl\n");
        for (int row = 0; row < 400; row++) {
            rows.append("05113000;")
                    .append(1600 + row)
                    .append(';')
                    .append(dice.nextInt(100_000))
                    .append('\n');
        }
        return rows.toString().getBytes(UTF_8);
    }

    private static List<String> all(Matcher found) {
        var groups = new ArrayList<String>();
        while (found.find()) {
            groups.add(found.group(1));
        }
        return groups;
    }
}
