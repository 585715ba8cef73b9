package org.werdegang.platform.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.vocabulary.Refused;

/** The parameters of a request, read strictly: what is not known or cannot be read is refused, never ignored. */
public final class Asked {
    /** What every list takes. */
    public static final String LIMIT = "limit";
    /** Where a page goes on: an opaque text out of a {@code next} link. */
    public static final String AFTER = "after";

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private final HttpServletRequest request;

    private Asked(HttpServletRequest request) {
        this.request = request;
    }

    /** @throws Refused if the request has a parameter that is not among {@code known} */
    public static Asked of(HttpServletRequest request, String... known) {
        var names = new LinkedHashSet<>(List.of(known));
        for (String name : request.getParameterMap().keySet()) {
            if (!names.contains(name)) {
                throw new Refused(
                        "api.unknown-parameter",
                        name.length() > 60 ? name.substring(0, 60) : name,
                        names.isEmpty() ? "–" : String.join(", ", names));
            }
        }
        return new Asked(request);
    }

    /** The one value of a parameter; empty if it was not given. */
    public Optional<String> text(String name) {
        String[] given = request.getParameterValues(name);
        if (given == null) {
            return Optional.empty();
        }
        if (given.length > 1) {
            throw new Refused("api.invalid-parameter.repeated", name);
        }
        if (given[0].isBlank()) {
            throw new Refused("api.invalid-parameter.empty", name);
        }
        return Optional.of(given[0].strip());
    }

    /** All values of a parameter that may be repeated or hold several, separated by commas; each once. */
    public List<String> texts(String name, int most) {
        String[] given = request.getParameterValues(name);
        if (given == null) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        for (String several : given) {
            for (String one : several.split(",", -1)) {
                if (one.isBlank()) {
                    throw new Refused("api.invalid-parameter.empty", name);
                }
                found.add(one.strip());
            }
        }
        if (found.size() > most) {
            throw new Refused("api.invalid-parameter.many", name, most);
        }
        return new ArrayList<>(found);
    }

    /** A number between two bounds, both included. */
    public int number(String name, int lowest, int highest, int otherwise) {
        var text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException none) {
            // said below, with the bounds
        }
        throw new Refused("api.invalid-parameter.number", name, text.get(), lowest, highest);
    }

    /** A day, written as 2024-12-01. */
    public Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                var day = LocalDate.parse(text);
                if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                    return day;
                }
            } catch (DateTimeException none) {
                // said below, with an example
            }
            throw new Refused("api.invalid-parameter.day", name, text);
        });
    }

    /** The day whose knowledge counts, today if none is given; nobody knows yet what will be known tomorrow. */
    public LocalDate knownOn(String name, LocalDate today) {
        var day = day(name).orElse(today);
        if (day.isAfter(today)) {
            throw new Refused("api.invalid-parameter.future", name, day);
        }
        return day;
    }

    /** The year in which a period begins; periods are written as 2023, 2023/24 or 2023-12-31. */
    public @Nullable Integer year(String name) {
        return text(name)
                .map(text -> Period.parse(text)
                        .filter(period -> period.year() >= EARLIEST && period.year() <= LATEST)
                        .orElseThrow(() -> new Refused("api.invalid-parameter.period", name, text))
                        .year())
                .orElse(null);
    }

    /** One of several words; {@code reader} throws IllegalArgumentException for any other. */
    public <T> Optional<T> word(String name, Function<String, T> reader, List<String> allowed) {
        return text(name).map(text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException none) {
                throw new Refused("api.invalid-parameter.word", name, text, String.join(", ", allowed));
            }
        });
    }

    /** How many entries a page has. */
    public int limit(int most, int otherwise) {
        return number(LIMIT, 1, most, otherwise);
    }

    /** Where the page before this one ended: as many texts as the list's key has; empty for the first page. */
    public Optional<List<String>> after(int length) {
        return text(AFTER)
                .map(text -> Cursor.read(text)
                        .filter(key -> key.size() == length)
                        .orElseThrow(() -> new Refused("api.invalid-parameter.after", AFTER)));
    }

    /** The query of this request without its place and the parameters of {@code pinned}, and then with those. */
    String query(Map<String, String> pinned) {
        var parts = new ArrayList<String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(AFTER) && !pinned.containsKey(name)) {
                for (String value : values) {
                    parts.add(encoded(name) + "=" + encoded(value));
                }
            }
        });
        pinned.forEach((name, value) -> parts.add(encoded(name) + "=" + encoded(value)));
        return String.join("&", parts);
    }

    String path() {
        return request.getRequestURI();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
