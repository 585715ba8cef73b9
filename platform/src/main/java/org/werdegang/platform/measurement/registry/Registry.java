package org.werdegang.platform.measurement.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door of the registry: which indicators there are and what they mean. */
@Service
public class Registry {
    Registry() {}

    /** The current definition of every indicator, in the order of the education biography. */
    public List<Definition> all() {
        return List.of();
    }

    /** The current definition under that code; codes are read without regard to case. */
    public Optional<Definition> find(String code) {
        return all().stream().filter(d -> d.code().equalsIgnoreCase(code)).findFirst();
    }

    /** All versions under that code, the newest first. */
    public List<Definition> versions(String code) {
        return all().stream().filter(d -> d.code().equalsIgnoreCase(code)).toList();
    }

    /** The current definitions that share a heading, say S05a, S05b and S05c. */
    public List<Definition> under(String heading) {
        return all().stream().filter(d -> d.heading().equals(heading)).toList();
    }
}
