package org.werdegang.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.werdegang.platform.access.Kept;

/** Messages that wait for an answer, by the address to which it goes; once answered, no address is kept. */
@Component
class KeptFeedback implements Kept {
    private final Feedback feedback;

    KeptFeedback(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public List<Map<String, Object>> at(String address) {
        return feedback.of(address).stream()
                .map(message -> Map.<String, Object>of(
                        "message-sent", message.sentAt().toString(),
                        "message-page", message.page(),
                        "message", message.text()))
                .toList();
    }

    @Override
    public void eraseAt(String address) {
        feedback.forget(address);
    }
}
