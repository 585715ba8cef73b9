package org.werdegang.platform.measurement.values;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows on their way into {@code measurement.staged}, gathered and sent as arrays, thousands in one statement. Not by COPY:
 * PostgreSQL refuses it where row-level security holds.
 */
final class StagedRows {
    private static final int PIECE = 16_384;
    private static final String ADD = """
            INSERT INTO measurement.staged (batch, series, place, period, reference, mark, amount, spot)
            SELECT ?, one.* FROM unnest(?, ?, ?, ?, ?, ?, ?) AS one
            """;

    private final DataSource database;
    private final int batch;
    private final int[] series = new int[PIECE];
    private final int[] places = new int[PIECE];
    private final int[] periods = new int[PIECE];
    private final @Nullable String[] references = new String[PIECE];
    private final short[] marks = new short[PIECE];
    private final @Nullable BigDecimal[] amounts = new BigDecimal[PIECE];
    private final String[] spots = new String[PIECE];
    private int waiting;
    private long rows;

    StagedRows(DataSource database, int batch) {
        this.database = database;
        this.batch = batch;
    }

    void add(
            int seriesNumber,
            int place,
            int period,
            @Nullable LocalDate reference,
            int mark,
            @Nullable BigDecimal amount,
            String spot) {
        series[waiting] = seriesNumber;
        places[waiting] = place;
        periods[waiting] = period;
        references[waiting] = reference == null ? null : reference.toString();
        marks[waiting] = (short) mark;
        amounts[waiting] = amount;
        spots[waiting] = spot.replace((char) 0, ' ');
        rows++;
        if (++waiting == PIECE) {
            send();
        }
    }

    /** Sends what is left; says how many rows there were in all. */
    long finish() {
        if (waiting > 0) {
            send();
        }
        return rows;
    }

    private void send() {
        var connection = DataSourceUtils.getConnection(database);
        try (var add = connection.prepareStatement(ADD)) {
            var arrays = connection.unwrap(PGConnection.class);
            add.setInt(1, batch);
            add.setArray(2, arrays.createArrayOf("int4", Arrays.copyOf(series, waiting)));
            add.setArray(3, arrays.createArrayOf("int4", Arrays.copyOf(places, waiting)));
            add.setArray(4, arrays.createArrayOf("int4", Arrays.copyOf(periods, waiting)));
            add.setArray(5, connection.createArrayOf("date", Arrays.copyOf(references, waiting)));
            add.setArray(6, arrays.createArrayOf("int2", Arrays.copyOf(marks, waiting)));
            add.setArray(7, connection.createArrayOf("numeric", Arrays.copyOf(amounts, waiting)));
            add.setArray(8, connection.createArrayOf("text", Arrays.copyOf(spots, waiting)));
            add.executeUpdate();
            waiting = 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not take the staged values of batch " + batch + ".", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
