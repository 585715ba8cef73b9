package org.werdegang.platform.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the database is and with which roles it is used.
 *
 * @param url JDBC address
 * @param ownerUser the role that owns the schemas and runs migrations, nothing else
 * @param appUser the role with which the platform reads and writes; the owner where none is given
 * @param poolSize connections kept for the application
 */
@ConfigurationProperties("werdegang.database")
public record DatabaseSettings(
        String url,
        String ownerUser,
        String ownerPassword,
        @Nullable String appUser,
        @Nullable String appPassword,
        @Nullable Integer poolSize) {

    String user() {
        return appUser == null ? ownerUser : appUser;
    }

    String password() {
        return appPassword == null ? ownerPassword : appPassword;
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + url + ", owner " + ownerUser + ", app " + user() + "]";
    }
}
