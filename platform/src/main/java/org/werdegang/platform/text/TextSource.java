package org.werdegang.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Gathers every {@code <feature>_de.properties} that lies beside a feature into one source of texts. */
@Configuration(proxyBeanMethods = false)
class TextSource {
    private static final String ROOT = "org/werdegang/";

    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        source.setBasenames(basenames());
        return source;
    }

    /** Base names of all bundles, found by their German half. */
    static String[] basenames() {
        var names = new TreeSet<String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:org/werdegang/**/*_de.properties")) {
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf(ROOT));
                names.add(path.substring(0, path.length() - "_de.properties".length()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts could not be read from the class path.", e);
        }
        return names.toArray(String[]::new);
    }
}
