package org.werdegang.platform.measurement.values;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows on their way into {@code measurement.staged}, gathered and sent by COPY in pieces of a few megabytes. */
final class StagedRows {
    private static final int PIECE = 4 << 20;
    private static final String COPY =
            "COPY measurement.staged (batch, series, place, period, reference, mark, amount, spot) FROM STDIN";

    private final DataSource database;
    private final int batch;
    private final StringBuilder piece = new StringBuilder(PIECE + 1024);
    private long rows;

    StagedRows(DataSource database, int batch) {
        this.database = database;
        this.batch = batch;
    }

    void add(
            int series,
            int place,
            int period,
            @Nullable LocalDate reference,
            int mark,
            @Nullable BigDecimal amount,
            String spot) {
        piece.append(batch)
                .append('\t')
                .append(series)
                .append('\t')
                .append(place)
                .append('\t')
                .append(period);
        piece.append('\t')
                .append(reference == null ? "\\N" : reference.toString())
                .append('\t')
                .append(mark);
        piece.append('\t')
                .append(amount == null ? "\\N" : amount.toPlainString())
                .append('\t');
        escape(spot);
        piece.append('\n');
        rows++;
        if (piece.length() >= PIECE) {
            send();
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> piece.append("\\\\");
                case '\t', '\n', '\r', 0 -> piece.append(' ');
                default -> piece.append(c);
            }
        }
    }

    /** Sends what is left; says how many rows there were in all. */
    long finish() {
        if (!piece.isEmpty()) {
            send();
        }
        return rows;
    }

    private void send() {
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(piece.toString()));
            piece.setLength(0);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not take the staged values of batch " + batch + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The staged values of batch " + batch + " could not be sent.", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
