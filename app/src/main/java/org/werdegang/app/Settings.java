package org.werdegang.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Refused;

/** The settings file of a deployment, and what stands above and below it. */
final class Settings {
    private static final String BUILT_IN = "classpath:org/werdegang/platform/platform.properties";

    private Settings() {}

    /** Where Spring reads settings: what is built in, then the deployment's file. */
    static String location(@Nullable Path file) {
        if (file == null) {
            return BUILT_IN;
        }
        read(file);
        return BUILT_IN + ",file:" + file.toAbsolutePath();
    }

    /** The settings of the database that are needed before Spring starts, from file and environment. */
    static Map<String, String> database(@Nullable Path file) {
        var read = file == null ? new Properties() : read(file);
        String prefix = "werdegang.database.";
        var found = read.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(name -> name.substring(prefix.length()), read::getProperty));
        for (var name : new String[] {"owner-user", "owner-password", "app-user", "app-password"}) {
            String variable = "WERDEGANG_DATABASE_" + name.replace("-", "").toUpperCase(Locale.ROOT);
            var value = System.getenv(variable);
            if (value != null) {
                found.put(name, value);
            }
        }
        return found;
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new Refused("app.settings.unreadable", file);
        }
        return properties;
    }
}
