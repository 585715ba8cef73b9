package org.werdegang.platform.measurement.values;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.vocabulary.Period;

/** Decides for one batch, value by value, whether it can be taken; says why not. */
final class Admission {
    private static final int DIGITS = 30;
    private static final int DECIMALS = 12;

    private final Registry registry;
    private final Breakdowns breakdowns;
    private final Whereabouts whereabouts;
    private final Map<String, List<Definition>> versions = new HashMap<>();
    private final Map<Where, Optional<Territory>> places = new HashMap<>();
    private final Map<What, Verdict> verdicts = new HashMap<>();

    /** A territory's key in a period. */
    private record Where(String key, Period period) {}

    /** All that the same verdict follows from. */
    private record What(String indicator, String part, Breakdown breakdown, Period period) {}

    /** A definition version that takes the value, or the reason why none does. */
    sealed interface Verdict {
        record Taken(Definition as) implements Verdict {}

        record Not(String key, List<String> details) implements Verdict {}
    }

    Admission(Registry registry, Breakdowns breakdowns, Atlas atlas) {
        this.registry = registry;
        this.breakdowns = breakdowns;
        this.whereabouts = new Whereabouts(atlas, atlas);
    }

    /** The territory that is meant, in its version of that time. */
    Optional<Territory> territory(Incoming value) {
        return places.computeIfAbsent(
                new Where(value.territory(), value.period()), w -> whereabouts.find(w.key(), w.period()));
    }

    Verdict verdict(Incoming value) {
        var wrong = amount(value);
        return wrong != null
                ? wrong
                : verdicts.computeIfAbsent(
                        new What(value.indicator(), value.part(), value.breakdown(), value.period()), this::judge);
    }

    private static Verdict.@Nullable Not amount(Incoming value) {
        BigDecimal amount = value.amount();
        if (amount == null) {
            return value.mark() == null ? new Verdict.Not("values.empty", List.of()) : null;
        }
        if (amount.precision() > DIGITS || amount.scale() > DECIMALS || amount.scale() < -DIGITS) {
            return new Verdict.Not("values.digits", List.of(String.valueOf(DIGITS), String.valueOf(DECIMALS)));
        }
        boolean negative = amount.signum() < 0 && !value.part().equals(Stock.PUBLISHED);
        return negative ? new Verdict.Not("values.negative", List.of(amount.toPlainString())) : null;
    }

    private Verdict judge(What what) {
        var known = versions.computeIfAbsent(what.indicator(), registry::versions);
        if (known.isEmpty()) {
            return registry.under(what.indicator()).isEmpty()
                    ? new Verdict.Not("values.indicator", List.of(what.indicator()))
                    : new Verdict.Not("values.heading", List.of(what.indicator(), variants(what.indicator())));
        }
        var definition = Definition.describing(known, what.period());
        if (!definition.parts().containsKey(what.part()) && !what.part().equals(Stock.PUBLISHED)) {
            return new Verdict.Not(
                    "values.part",
                    List.of(
                            what.indicator(),
                            what.part(),
                            String.join(", ", definition.parts().keySet())));
        }
        if (!fits(definition.periodicity(), what.period())) {
            return new Verdict.Not(
                    "values.period", List.of(what.indicator(), what.period().toString()));
        }
        for (var code : what.breakdown().codes().entrySet()) {
            if (!definition.breakdowns().contains(code.getKey())
                    || !breakdowns.allows(code.getKey(), code.getValue())) {
                return new Verdict.Not(
                        "values.breakdown",
                        List.of(
                                what.indicator(),
                                code.getKey() + "=" + code.getValue(),
                                String.join(", ", definition.breakdowns())));
            }
        }
        return new Verdict.Taken(definition);
    }

    private String variants(String heading) {
        return String.join(
                ", ", registry.under(heading).stream().map(Definition::code).toList());
    }

    private static boolean fits(String periodicity, Period period) {
        return switch (periodicity) {
            case "school-year" -> period instanceof Period.SchoolYear;
            case "yearly", "two-yearly" -> period instanceof Period.Year;
            default -> true;
        };
    }
}
