package org.werdegang.sample;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that a partner hands in, and the truth behind it.
 *
 * @param organisation key of the organisation that answers for the figures
 * @param indicator code of the indicator that the file is about
 * @param truth every value that a good reader finds in the file, with keys and periods mended
 */
public record Delivery(
        String fileName, String organisation, String indicator, String text, Charset charset, List<Value> truth) {
    public Delivery {
        truth = List.copyOf(truth);
    }

    /** The file as it lies in the mail. */
    public byte[] bytes() {
        return text.getBytes(charset);
    }

    /**
     * One true value.
     *
     * @param part the letter of the indicator's formula that it fills
     * @param territory key of the municipality, with all its zeros
     * @param amount absent where the partner keeps it secret
     * @param mark {@code unknown-or-secret} where it is absent, otherwise empty
     */
    public record Value(
            String indicator,
            String part,
            String territory,
            String period,
            @Nullable BigDecimal amount,
            String mark) {}
}
