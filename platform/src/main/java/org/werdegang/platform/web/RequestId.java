package org.werdegang.platform.web;

import jakarta.servlet.ServletRequest;
import java.util.UUID;

/** The number under which one request stands in the log and on its error page. */
public final class RequestId {
    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The request's number, given at the first question. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        String id = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
