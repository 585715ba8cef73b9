package org.werdegang.house.wrong.platform.agenda;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.house.wrong.platform.needs.Need;

/** Wrong on purpose: a station that knows a later one, in a record that knows the database. */
public record Goal(Need need, JdbcClient database) {}
