package org.werdegang.platform.measurement.delivery.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Reads a registered source out of a row that has its columns, the id as {@code source}. */
public final class SourceRow {
    private SourceRow() {}

    public static RegisteredSource read(ResultSet row, int n) throws SQLException {
        return new RegisteredSource(
                row.getObject("source", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("key"),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("licence"),
                row.getString("attribution"),
                row.getBoolean("official"),
                row.getBoolean("invented"),
                RegisteredSource.Rhythm.valueOf(row.getString("rhythm")),
                row.getObject("next_release", LocalDate.class),
                row.getBoolean("office_releases"),
                row.getInt("version"));
    }
}
