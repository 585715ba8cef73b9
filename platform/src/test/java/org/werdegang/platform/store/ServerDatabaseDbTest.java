package org.werdegang.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.werdegang.platform.vocabulary.Refused;

class ServerDatabaseDbTest {
    private final Map<String, Object> fresh = TestDatabase.fresh();

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
}
