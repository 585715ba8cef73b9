package org.werdegang.platform.partners.kept;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.werdegang.platform.partners.Organisations;

/** Turns what is kept about people into words for pages; the files to take along keep it as it is stored. */
@Component
public class KeptWords {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Organisations organisations;
    private final Clock clock;

    KeptWords(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The same with moments as people read them and organisations by name. */
    public Map<String, List<Map<String, String>>> of(Map<String, List<Map<String, Object>>> kept, Locale reader) {
        var words = new LinkedHashMap<String, List<Map<String, String>>>();
        kept.forEach((feature, things) -> words.put(
                feature, things.stream().map(one -> thing(one, reader)).toList()));
        return words;
    }

    private Map<String, String> thing(Map<String, Object> thing, Locale reader) {
        var facts = new LinkedHashMap<String, String>();
        thing.forEach((fact, value) -> facts.put(fact, word(fact, String.valueOf(value), reader)));
        return facts;
    }

    private String word(String fact, String text, Locale reader) {
        if (MOMENT.matcher(text).matches()) {
            return moment(Instant.parse(text), reader);
        }
        if (fact.equals("organisation") && ID.matcher(text).matches()) {
            return organisations
                    .find(UUID.fromString(text))
                    .map(found -> found.name(reader))
                    .orElse(text);
        }
        return text;
    }

    String moment(Instant at, Locale reader) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(reader)
                .format(at.atZone(clock.getZone()));
    }
}
