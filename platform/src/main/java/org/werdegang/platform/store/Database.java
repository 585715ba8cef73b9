package org.werdegang.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two ways into the database: the owner migrates and is gone, the application's pool does everything else. */
@Configuration(proxyBeanMethods = false)
class Database {
    @Bean
    DataSource dataSource(DatabaseSettings settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("app");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.poolSize() == null ? 16 : settings.poolSize());
        pool.setConnectionTimeout(5_000);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("ApplicationName", "werdegang");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    @Bean
    MasterKey masterKey(
            @Value("${werdegang.master-key:#{null}}") @Nullable String setting,
            @Value("${werdegang.data:werdegang-data}") Path data) {
        return MasterKey.of(setting, data);
    }

    @Bean
    FlywayConfigurationCustomizer migrations(DatabaseSettings settings) {
        return (FluentConfiguration flyway) -> flyway.dataSource(
                        settings.url(), settings.ownerUser(), settings.ownerPassword())
                .placeholders(Map.of("app", '"' + settings.user() + '"'));
    }
}
