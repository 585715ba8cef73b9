package org.werdegang.platform.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.werdegang.platform.vocabulary.Personal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the facts of an entry lie in the database: as JSON, with every {@link Personal} value locked by its person's key. */
@Component
class Facts {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final String OF = "of";
    private static final String LOCKED = "locked";

    private final PersonKeys keys;
    private final JsonMapper json;

    Facts(PersonKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** The facts as text; null if there are none. */
    @Nullable
    String write(Map<String, ?> facts) {
        if (facts.isEmpty()) {
            return null;
        }
        var written = new LinkedHashMap<String, Object>();
        facts.forEach((name, value) -> written.put(name, value instanceof Personal personal ? lock(personal) : value));
        return json.writeValueAsString(written);
    }

    private Map<String, String> lock(Personal personal) {
        String locked = keys.need(personal.of())
                .map(key -> Base64.getEncoder()
                        .encodeToString(Cipherment.lock(
                                key, personal.of(), personal.value().getBytes(StandardCharsets.UTF_8))))
                .orElse("");
        return Map.of(OF, personal.of().toString(), LOCKED, locked);
    }

    /** Reads facts, each person's key fetched once; a value whose key is gone is a {@link Entry.Erased}. */
    Reader reader() {
        return new Reader();
    }

    /** Reads the facts of some entries. */
    final class Reader {
        private final Map<UUID, Optional<SecretKey>> known = new HashMap<>();

        Map<String, Object> read(@Nullable String text) {
            if (text == null) {
                return Map.of();
            }
            var facts = new LinkedHashMap<>(json.readValue(text, MAP));
            facts.replaceAll((name, value) -> value instanceof Map<?, ?> map
                            && map.get(OF) instanceof String of
                            && map.get(LOCKED) instanceof String locked
                    ? open(UUID.fromString(of), locked)
                    : value);
            return facts;
        }

        private Object open(UUID person, String locked) {
            var key = known.computeIfAbsent(person, keys::find);
            if (key.isEmpty() || locked.isEmpty()) {
                return new Entry.Erased(person);
            }
            try {
                byte[] open =
                        Cipherment.open(key.get(), person, Base64.getDecoder().decode(locked));
                return new String(open, StandardCharsets.UTF_8);
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                return new Entry.Erased(person);
            }
        }
    }
}
