package org.werdegang.platform.signals;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How signals and job data lie in the database: as JSON, so that a new release can read what an old one wrote. */
@Component
class SignalText implements Serializer {
    private final JsonMapper json;

    SignalText(JsonMapper json) {
        this.json = json;
    }

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : json.writeValueAsBytes(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
        return bytes == null ? null : json.readValue(bytes, type);
    }
}
