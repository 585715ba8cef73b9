package org.werdegang.platform.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code partners.person} and {@code partners.function}; one row is one person, one function. */
@Repository
class PersonStore {
    private static final String BY_ID = """
            SELECT id, name, email, account, version FROM partners.person WHERE id = ?
            """;
    private static final String PAGE = """
            SELECT id, name, email, account, version
              FROM partners.person
             WHERE (lower(name), id) > (lower(?), ?)
               AND (? = '' OR position(lower(?) IN lower(name)) > 0 OR position(lower(?) IN lower(email)) > 0)
             ORDER BY lower(name), id
             LIMIT ?
            """;
    private static final String UPDATE = """
            UPDATE partners.person SET name = ?, email = ?, account = ?, version = version + 1
             WHERE id = ? AND version = ?
            """;
    private static final String FUNCTIONS_OF_PERSON = """
            SELECT id, person, organisation, title_de, title_en, level, valid_from, valid_to
              FROM partners.function WHERE person = ?
             ORDER BY valid_from DESC, id
            """;
    private static final String FUNCTIONS_IN_ORGANISATION = """
            SELECT id, person, organisation, title_de, title_en, level, valid_from, valid_to
              FROM partners.function
             WHERE organisation = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)
             ORDER BY level, valid_from, id
            """;
    private static final String FUNCTION = """
            SELECT id, person, organisation, title_de, title_en, level, valid_from, valid_to
              FROM partners.function WHERE id = ?
            """;
    private static final String INSERT_FUNCTION = """
            INSERT INTO partners.function (id, person, organisation, title_de, title_en, level, valid_from, valid_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_ACCOUNT = """
            SELECT id, name, email, account, version FROM partners.person WHERE account = ?
            """;
    private static final String AT_ADDRESS = """
            SELECT id, name, email, account, version FROM partners.person WHERE lower(email) = ?
            """;
    private static final String ERASE = """
            UPDATE partners.person SET name = 'Gelöschte Person', email = '', version = version + 1 WHERE id = ?
            """;
    private static final String END_ALL = """
            UPDATE partners.function SET valid_to = greatest(valid_from, ?) WHERE person = ? AND valid_to IS NULL
            """;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql(BY_ID).param(id).query(PersonStore::person).optional();
    }

    Optional<Person> ofAccount(UUID account) {
        return jdbc.sql(OF_ACCOUNT).param(account).query(PersonStore::person).optional();
    }

    /** People of whom that address is registered; a post may share one. */
    List<Person> atAddress(String address) {
        return jdbc.sql(AT_ADDRESS)
                .param(address.strip().toLowerCase(Locale.ROOT))
                .query(PersonStore::person)
                .list();
    }

    /** Takes name and address away and ends what the person still does; what they did stays with its organisation. */
    void erase(UUID id, LocalDate last) {
        jdbc.sql(ERASE).param(id).update();
        jdbc.sql(END_ALL).params(last, id).update();
    }

    List<Person> page(String containing, String afterName, UUID afterId, int limit) {
        return jdbc.sql(PAGE)
                .params(afterName, afterId, containing, containing, containing, limit)
                .query(PersonStore::person)
                .list();
    }

    void insert(Person p) {
        jdbc.sql("INSERT INTO partners.person (id, name, email, account) VALUES (?, ?, ?, ?)")
                .params(Arrays.asList(p.id(), p.name(), p.email(), p.account()))
                .update();
    }

    boolean update(Person p) {
        return jdbc.sql(UPDATE)
                        .params(Arrays.asList(p.name(), p.email(), p.account(), p.id(), p.version()))
                        .update()
                == 1;
    }

    List<Function> functions(UUID person) {
        return jdbc.sql(FUNCTIONS_OF_PERSON)
                .param(person)
                .query(PersonStore::function)
                .list();
    }

    List<Function> functionsIn(UUID organisation, LocalDate on) {
        return jdbc.sql(FUNCTIONS_IN_ORGANISATION)
                .params(organisation, on, on)
                .query(PersonStore::function)
                .list();
    }

    Optional<Function> function(UUID id) {
        return jdbc.sql(FUNCTION).param(id).query(PersonStore::function).optional();
    }

    void insert(Function f) {
        jdbc.sql(INSERT_FUNCTION)
                .params(Arrays.asList(
                        f.id(),
                        f.person(),
                        f.organisation(),
                        f.titleDe(),
                        f.titleEn(),
                        f.level().name(),
                        f.validFrom(),
                        f.validTo()))
                .update();
    }

    void end(UUID function, LocalDate last) {
        jdbc.sql("UPDATE partners.function SET valid_to = ? WHERE id = ?")
                .params(last, function)
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getObject("account", UUID.class),
                row.getInt("version"));
    }

    private static Function function(ResultSet row, int number) throws SQLException {
        return new Function(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("title_de"),
                row.getString("title_en"),
                Level.valueOf(row.getString("level")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
