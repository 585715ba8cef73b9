package org.werdegang.platform.measurement.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.measurement.delivery.finding.Finding;
import org.werdegang.platform.measurement.delivery.finding.FindingStore;
import org.werdegang.platform.measurement.delivery.look.Looks;
import org.werdegang.platform.store.Files;
import org.werdegang.platform.store.Hash;

/** All that is kept beside a delivery: its steps and findings, how far its reading has come, and the original file. */
@Service
@Transactional(readOnly = true)
class Dossier {
    private final DeliveryStore store;
    private final FindingStore findings;
    private final ProgressStore progress;
    private final Files files;
    private final Looks looks;

    Dossier(DeliveryStore store, FindingStore findings, ProgressStore progress, Files files, Looks looks) {
        this.store = store;
        this.findings = findings;
        this.progress = progress;
        this.files = files;
        this.looks = looks;
    }

    /** Everything that was done with a delivery, the earliest first. */
    List<Delivery.Step> steps(UUID id) {
        return store.steps(id);
    }

    /** Who of another organisation has looked into a delivery, the latest look first. */
    List<Looks.Look> looks(UUID id) {
        return looks.of(id);
    }

    /** How far the reading has come, while there is something to read. */
    Optional<Delivery.Progress> progress(UUID id) {
        return progress.find(id);
    }

    /** The last other delivery of the source with the very same file, if there is one. */
    Optional<Delivery> sameFile(Delivery delivery) {
        return store.sameFile(delivery);
    }

    /** How often each kind of finding occurs, the gravest first. */
    List<Finding.Kind> kinds(UUID id) {
        return findings.kinds(id);
    }

    /** Findings after the one of that number; of one kind if {@code key} is not empty. */
    List<Finding> findings(UUID id, String key, int after, int limit) {
        return findings.page(id, key, -1, after, limit);
    }

    /** Writes the original file; nothing if it is not kept. */
    @Transactional(propagation = Propagation.SUPPORTS)
    void copyFile(Delivery delivery, OutputStream out) throws IOException {
        if (delivery.sha256() != null) {
            files.copy(new Hash(delivery.sha256()), out);
        }
    }
}
