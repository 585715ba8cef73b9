package org.werdegang.platform.measurement.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.werdegang.platform.access.Kept;

/** What a person did with deliveries and at which they looked; it stays as their organisation's act, without the name. */
@Component
class KeptDeliveries implements Kept {
    private final DeliveryStore store;

    KeptDeliveries(DeliveryStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public List<Map<String, Object>> of(UUID account) {
        return store.doneBy(account).stream()
                .map(done -> Map.<String, Object>of(
                        "at", done.at().toString(), "delivery-file", done.file(), "delivery-step", done.what()))
                .toList();
    }
}
