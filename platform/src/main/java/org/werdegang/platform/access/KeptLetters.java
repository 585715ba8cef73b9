package org.werdegang.platform.access;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.werdegang.platform.signals.mail.Mails;

/** Letters that have not left yet; of others no reader is kept. */
@Component
class KeptLetters implements Kept {
    private final Mails mails;

    KeptLetters(Mails mails) {
        this.mails = mails;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<Map<String, Object>> at(String address) {
        return mails.waitingFor(address).stream()
                .map(letter -> Map.<String, Object>of(
                        "letter-written", letter.writtenAt().toString(), "letter-subject", letter.subject()))
                .toList();
    }

    @Override
    public void eraseAt(String address) {
        mails.forget(address);
    }
}
