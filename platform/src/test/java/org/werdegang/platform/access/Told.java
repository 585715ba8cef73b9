package org.werdegang.platform.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What every answer must tell a browser that came by TLS, whatever has gone wrong. */
public final class Told {
    private static final Map<String, Pattern> TOLD = Map.of(
            "content-security-policy",
            Pattern.compile("default-src 'none'; (?!.*unsafe).*frame-ancestors 'none'.*"),
            "x-content-type-options",
            Pattern.compile("nosniff"),
            "x-frame-options",
            Pattern.compile("DENY"),
            "referrer-policy",
            Pattern.compile("same-origin|no-referrer"),
            "permissions-policy",
            Pattern.compile(".*geolocation=\\(\\).*"),
            "cross-origin-opener-policy",
            Pattern.compile("same-origin"),
            "cross-origin-resource-policy",
            Pattern.compile("same-origin|cross-origin"),
            "strict-transport-security",
            Pattern.compile("max-age=31536000.*"));

    private Told() {}

    /** A sentence for each header that is missing or says something else. */
    public static List<String> problems(String where, HttpResponse<?> answer) {
        return TOLD.entrySet().stream()
                .filter(told -> !told.getValue()
                        .matcher(answer.headers().firstValue(told.getKey()).orElse(""))
                        .matches())
                .map(told -> where + " says " + told.getKey() + ": "
                        + answer.headers().firstValue(told.getKey()).orElse(""))
                .toList();
    }
}
