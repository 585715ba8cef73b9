package org.werdegang.platform.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * A browser without script, over real HTTP: it keeps cookies, sends the form token of the last page it saw, and does not
 * follow redirects. {@link #as} signs a new person in; {@link #visitor} is nobody.
 */
public final class SignedIn {
    public static final String PASSWORD = "ein langes Passwort für Tests";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final String root;
    private final Caller caller;
    private String token = "";

    private SignedIn(ApplicationContext platform, Caller caller) {
        this.root = "http://localhost:" + platform.getEnvironment().getRequiredProperty("local.server.port");
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.caller = caller;
    }

    /** Somebody without account. */
    public static SignedIn visitor(ApplicationContext platform) {
        return new SignedIn(platform, new Caller.Visitor());
    }

    /** A new person with these roles in that organisation, signed in. */
    public static SignedIn as(ApplicationContext platform, UUID organisation, Role... roles) {
        String email = "person-" + UUID.randomUUID() + "@example.org";
        UUID account = platform.getBean(Accounts.class).ensure(email, "Kim Muster", PASSWORD, organisation, roles);
        var browser = new SignedIn(platform, new Caller.Person(account, "Kim Muster", organisation, Set.of(roles)));
        browser.signIn(email, PASSWORD);
        return browser;
    }

    /** Fills in the sign-in page. */
    public HttpResponse<String> signIn(String email, String password) {
        get("/anmelden");
        var response = post("/anmelden", Map.of("email", email, "password", password));
        if (response.statusCode() / 100 == 3) {
            get("/passwort"); // a page with a form: the token of before the sign-in is void
        }
        return response;
    }

    /** Whose browser this is. */
    public Caller caller() {
        return caller;
    }

    /** The account of whose browser this is. */
    public Caller.Person person() {
        return (Caller.Person) caller;
    }

    public String address(String path) {
        return root + path;
    }

    /** The cookies that the browser holds, by name. */
    public Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(cookie -> cookie.getName(), cookie -> cookie.getValue()));
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    /** Fetches a file as it is. */
    public HttpResponse<byte[]> getBytes(String path) {
        try {
            return http.send(to(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form; the token is added. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"))
                + (fields.isEmpty() ? "" : "&")
                + "_csrf="
                + encode(token);
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form with one file; the token is added. */
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String fileField, String fileName, byte[] content) {
        String boundary = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", bytes(value)));
        part(body, boundary, "name=\"_csrf\"", bytes(token));
        part(body, boundary, "name=\"" + fileField + "\"; filename=\"" + fileName + "\"", content);
        body.writeBytes(bytes("--" + boundary + "--\r\n"));
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(bytes("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n"));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html,*/*");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
