package org.werdegang.platform.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.delivery.Deliveries;
import org.werdegang.platform.measurement.delivery.Delivery;
import org.werdegang.platform.measurement.delivery.Releases;
import org.werdegang.platform.measurement.delivery.State;
import org.werdegang.platform.web.initiative.Initiatives;
import org.werdegang.platform.web.initiative.SetUpStep;

/** The way of a new region from its name to the first number that others see, for those who walk it. */
@Component
class FirstSteps {
    private static final String SET_UP = "/einrichten";

    private final Initiatives initiatives;
    private final Deliveries deliveries;
    private final Releases releases;

    /**
     * One step of the way.
     *
     * @param key its texts are under {@code overview.step.}
     * @param stage what the reader has to do with it
     * @param address where to take it; empty if it is done, later, or somebody else's
     */
    record Step(String key, Stage stage, String address) {
        public boolean next() {
            return stage == Stage.NEXT;
        }

        public boolean done() {
            return stage == Stage.DONE;
        }
    }

    enum Stage {
        DONE,
        NEXT,
        LATER
    }

    FirstSteps(Initiatives initiatives, Deliveries deliveries, Releases releases) {
        this.initiatives = initiatives;
        this.deliveries = deliveries;
        this.releases = releases;
    }

    /** All steps with the one that is next; none for others than the office, and once values have been released. */
    List<Step> of(Caller caller) {
        return caller instanceof Caller.Person person
                        && caller.is(Role.OFFICE, Role.ADMINISTRATOR)
                        && latest(caller, State.RELEASED).isEmpty()
                        && !initiatives.current().demo()
                ? steps(person)
                : List.of();
    }

    private List<Step> steps(Caller.Person caller) {
        var reached = initiatives.current().step();
        var confirmed = latest(caller, State.TO_RELEASE);
        var begun = confirmed
                .or(() -> latest(caller, State.TO_CHECK))
                .or(() -> latest(caller, State.TO_MAP))
                .or(() -> latest(caller, State.READING))
                .or(() -> latest(caller, State.CHECKING));
        boolean second = begun.map(d -> releases.hasSecond(
                        d.source().organisation(), d.source().officeReleases(), confirmer(d, caller)))
                .orElseGet(() -> releases.hasSecond(caller.organisation(), false, caller.account()));
        String delivery = begun.map(d -> "/lieferungen/" + d.id()).orElse("/lieferungen/neu");
        var steps = new ArrayList<Step>();
        for (var step : List.of(SetUpStep.ADMINISTRATOR, SetUpStep.TERRITORY, SetUpStep.LOGO)) {
            add(steps, step.key(), step.before(reached), caller.is(Role.ADMINISTRATOR) ? SET_UP : "");
        }
        add(steps, "file", begun.isPresent(), delivery);
        add(steps, "check", confirmed.isPresent(), delivery);
        add(steps, "colleague", second, caller.is(Role.ADMINISTRATOR) ? invitation(begun, caller) : "");
        add(steps, "release", false, delivery);
        return steps;
    }

    private Optional<Delivery> latest(Caller caller, State state) {
        return deliveries.page(caller, new Deliveries.Wanted(state, null), null, 1).stream()
                .findFirst();
    }

    private static java.util.UUID confirmer(Delivery delivery, Caller.Person caller) {
        var confirmed = delivery.confirmedBy();
        return confirmed == null ? caller.account() : confirmed;
    }

    private static String invitation(Optional<Delivery> begun, Caller.Person caller) {
        return Releases.invitation(begun.map(d -> d.source().organisation()).orElse(caller.organisation()));
    }

    private static void add(List<Step> steps, String key, boolean done, String address) {
        boolean first = steps.stream().noneMatch(Step::next);
        var stage = done ? Stage.DONE : first ? Stage.NEXT : Stage.LATER;
        steps.add(new Step(key, stage, stage == Stage.NEXT ? address : ""));
    }
}
