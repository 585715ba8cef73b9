package org.werdegang.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.werdegang.platform.vocabulary.Refused;

class ServerDatabaseDbTest {
    private final Map<String, Object> fresh = TestDatabase.fresh();

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                String.valueOf(fresh.get("werdegang.database.url")), "test_owner", "owner"));
    }

    private ServerDatabase check(Map<String, String> application) {
        var roles = new HashMap<>(Map.of("owner-user", "test_owner", "owner-password", "owner"));
        roles.putAll(application);
        return ServerDatabase.check(String.valueOf(fresh.get("werdegang.database.url")), roles);
    }

    @ParameterizedTest
    @CsvSource({
        "app_superuser, SUPERUSER",
        "app_bypassing, BYPASSRLS",
        "app_member, IN ROLE test_owner",
        "app_late_member, NOINHERIT IN ROLE test_owner"
    })
    void refuses_an_application_that_passes_row_security(String role, String rights) {
        TestDatabase.asSuperuser("CREATE ROLE " + role + " LOGIN PASSWORD 'secret' " + rights);

        assertThatThrownBy(() -> check(Map.of("app-user", role, "app-password", "secret")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("store.server.app-role");
                    assertThat(refused.details()).contains(role).doesNotContain("secret");
                });
    }

    @Test
    void refuses_the_owner_as_the_role_of_the_application() {
        assertThatThrownBy(() -> check(Map.of("app-user", "test_owner", "app-password", "owner")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("store.server.app-role"));
    }

    @Test
    void takes_an_ordinary_role() {
        assertThat(check(Map.of("app-user", "test_app", "app-password", "app")).oneRole())
                .isFalse();
    }

    @Test
    void knows_that_the_owner_works_where_no_role_is_named() {
        assertThat(check(Map.of()).oneRole()).isTrue();
    }

    @Test
    void refuses_a_wrong_password_and_names_the_role_but_not_the_password() {
        assertThatThrownBy(() -> check(Map.of("owner-password", "wrong-one")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("store.server.password");
                    assertThat(refused.details()).contains("test_owner").doesNotContain("wrong-one");
                });
    }

    @Test
    void refuses_a_database_that_is_not_there_a_server_that_does_not_answer_and_another_kind_of_database() {
        String url = String.valueOf(fresh.get("werdegang.database.url"));
        var roles = Map.of("owner-user", "test_owner", "owner-password", "owner");

        assertThat(refusal(url.replaceAll("/[^/?]+(\\?.*)?$", "/nobody_made_this"), roles))
                .isEqualTo("store.server.unknown");
        assertThat(refusal("jdbc:postgresql://localhost:1/werdegang", roles)).isEqualTo("store.server.unreachable");
        assertThat(refusal("jdbc:mariadb://localhost/werdegang", roles)).isEqualTo("store.server.not-postgres");
    }

    private static String refusal(String url, Map<String, String> roles) {
        return catchThrowableOfType(Refused.class, () -> ServerDatabase.check(url, roles))
                .key();
    }

    @Test
    void refuses_a_schema_of_a_later_release_and_leaves_it_as_it_is() {
        var jdbc = owner();
        jdbc.sql("CREATE SCHEMA store").update();
        jdbc.sql("CREATE TABLE store.flyway_schema_history (version text)").update();
        jdbc.sql("INSERT INTO store.flyway_schema_history VALUES ('0001'), ('9999')")
                .update();

        assertThatThrownBy(() -> check(Map.of())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("store.server.newer");
            assertThat(refused.details()).contains(9999);
        });
        assertThat(jdbc.sql("SELECT count(*) FROM store.flyway_schema_history")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 18, 19})
    void takes_every_supported_version(int version) {
        assertThatCode(() -> ServerDatabase.requireVersion("jdbc:postgresql://db/x", version))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_an_older_version_and_says_which_is_needed() {
        assertThatThrownBy(() -> ServerDatabase.requireVersion("jdbc:postgresql://db/x", 14))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.details()).containsExactly("jdbc:postgresql://db/x", 14, 15));
    }
}
