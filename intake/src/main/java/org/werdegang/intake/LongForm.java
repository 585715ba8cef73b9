package org.werdegang.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Values as CSV in long form: always the same nine columns, one row for each value, {@code value} with a decimal point. */
public final class LongForm implements Consumer<ReadValue> {
    private final Appendable out;

    /** A long form whose header is written at once. */
    public LongForm(Appendable out) throws IOException {
        this.out = out;
        CsvText.row(out, "table", "area_key", "area_name", "period", "measure", "breakdown", "unit", "value", "mark");
    }

    @Override
    public void accept(ReadValue read) {
        BigDecimal value = read.value();
        Mark mark = read.mark();
        try {
            CsvText.row(
                    out,
                    read.table(),
                    read.areaKey(),
                    read.areaName(),
                    read.period(),
                    read.measure(),
                    read.breakdown(),
                    read.unit(),
                    value == null ? "" : value.toPlainString(),
                    mark == null ? "" : mark.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
