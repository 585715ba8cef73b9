package org.werdegang.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The office of a region that {@code serve} began, at its browser: it sets the region up and delivers files. */
final class Office {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("/(?:lieferungen|quellen)/([0-9a-f-]{36})");
    private static final Pattern STATE = Pattern.compile("class=\"state state-([a-z-]+)\"");
    private static final int PATIENCE = 120;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private String root;
    private String source = "";
    private String token = "";

    Office(int port) {
        this.root = "http://localhost:" + port;
    }

    /** Goes on at another node, in the same browser. */
    void goTo(int port) {
        root = "http://localhost:" + port;
    }

    /** From the code in the console to a region of these areas, with a source to deliver from. */
    void begin(String code, String areas) throws IOException, InterruptedException {
        get("/einrichten");
        redirected(post(
                "/einrichten",
                Map.of(
                        "code", code,
                        "initiativeDe", "Bildungsregion Probe",
                        "office", "Geschäftsstelle",
                        "name", "Kim Muster",
                        "email", "kim@example.org",
                        "password", "ein langes Passwort zur Probe")));
        get("/einrichten/gebiet");
        var list = new TreeMap<>(Map.of("list", areas, "from", "1990-01-01"));
        var seen = SEEN.matcher(post("/einrichten/gebiet", list).body());
        assertThat(seen.find()).isTrue();
        list.putAll(Map.of("seen", seen.group(1), "take", "1"));
        redirected(post("/einrichten/gebiet", list));
        redirected(post("/einrichten/logo/spaeter", Map.of()));
        get("/quellen/neu");
        var made = post(
                "/quellen",
                Map.of(
                        "key", "ganztag",
                        "title", "Offener Ganztag",
                        "publisher", "Amt für Schule",
                        "licence", "dl-de/by-2-0",
                        "rhythm", "YEARLY"));
        source = id(redirected(made));
    }

    /** Hands a file in, and says of it, if it is asked, that everything is as proposed; its preview is there then. */
    String previewed(byte[] file) throws IOException, InterruptedException {
        String id = id(redirected(handIn(file)));
        if (settled(id).equals("to-map")) {
            get("/lieferungen/" + id + "/spalten");
            redirected(post("/lieferungen/" + id + "/spalten", Map.of()));
            redirected(post("/lieferungen/" + id + "/zuordnung", Map.of()));
        }
        assertThat(settled(id)).isEqualTo("to-check");
        return id;
    }

    HttpResponse<String> handIn(byte[] file) throws IOException, InterruptedException {
        get("/lieferungen/neu");
        return send(upload(file));
    }

    /** Hands in, and does not wait for the answer. */
    CompletableFuture<HttpResponse<String>> handingIn(byte[] file) throws IOException, InterruptedException {
        get("/lieferungen/neu");
        return browser.sendAsync(upload(file).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder upload(byte[] file) {
        String line = "----probe";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                        + line + "\r\nContent-Disposition: form-data; name=\"quelle\"\r\n\r\n" + source + "\r\n--"
                        + line
                        + "\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"ganztag.csv\"\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + line + "--\r\n").getBytes(UTF_8));
        return to("/lieferungen")
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** The state of a delivery once no job works on it. */
    String settled(String id) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE * 10; i++) {
            String state = state(id);
            if (!state.equals("reading") && !state.equals("checking")) {
                return state;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The delivery is not read within " + PATIENCE + " seconds.");
    }

    String state(String id) throws IOException, InterruptedException {
        var page = get("/lieferungen/" + id);
        var state = STATE.matcher(page.body());
        assertThat(state.find()).as(page.body()).isTrue();
        return state.group(1);
    }

    HttpResponse<String> confirm(String id) throws IOException, InterruptedException {
        get("/lieferungen/" + id + "/vorschau");
        return post("/lieferungen/" + id + "/bestaetigen", Map.of());
    }

    /** Confirms, and does not wait for the answer. */
    CompletableFuture<HttpResponse<String>> confirming(String id) throws IOException, InterruptedException {
        get("/lieferungen/" + id + "/vorschau");
        return browser.sendAsync(
                form("/lieferungen/" + id + "/bestaetigen", Map.of()).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(form(path, fields));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8) + "&")
                        .collect(Collectors.joining())
                + "_csrf=" + URLEncoder.encode(token, UTF_8);
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = browser.send(request.build(), BodyHandlers.ofString());
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private static HttpResponse<String> redirected(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer;
    }

    /** The delivery or source to which an answer leads. */
    static String id(HttpResponse<String> answer) {
        var found = ID.matcher(answer.headers().firstValue("location").orElseThrow());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
