package org.werdegang.platform.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider on loopback: description, keys, a page with one button, codes for one use that only the right
 * client with the right PKCE verifier can redeem, RS256. {@link #person} sets who presses the button, {@link #claims} and
 * {@link #key} forge tokens, {@link #down} takes it away.
 */
final class LoopbackProvider implements AutoCloseable {
    static final String CLIENT = "werdegang";
    static final String SECRET = "a secret of the client";

    private final HttpServer server;
    private final RSAKey real = key("real");
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    volatile Map<String, Object> person = Map.of();
    volatile Map<String, Object> told = Map.of();
    volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    volatile RSAKey key = real;
    volatile boolean down;
    volatile boolean refuses;

    LoopbackProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(real).toString()));
        server.createContext("/ask", this::ask);
        server.createContext("/token", this::token);
        server.createContext("/person", exchange -> json(exchange, 200, JSONObjectUtils.toJSONString(told)));
        server.start();
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void reset() {
        person = Map.of();
        told = Map.of();
        claims = UnaryOperator.identity();
        key = real;
        down = false;
        refuses = false;
    }

    private void describe(HttpExchange exchange) throws IOException {
        json(
                exchange,
                200,
                JSONObjectUtils.toJSONString(Map.of(
                        "issuer", issuer(),
                        "authorization_endpoint", issuer() + "/ask",
                        "token_endpoint", issuer() + "/token",
                        "jwks_uri", issuer() + "/keys",
                        "userinfo_endpoint", issuer() + "/person",
                        "response_types_supported", List.of("code"),
                        "subject_types_supported", List.of("public"),
                        "token_endpoint_auth_methods_supported", List.of("client_secret_basic"),
                        "id_token_signing_alg_values_supported", List.of("RS256"))));
    }

    /** A page with one button that leads back, as somebody signed in there would see it. */
    private void ask(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String back = asked.getOrDefault("redirect_uri", "") + "?state=" + encode(asked.getOrDefault("state", ""))
                + (refuses ? "&error=access_denied" : "&code=" + code);
        answer(
                exchange,
                200,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><title>Stadt</title><a id='yes' href='" + back.replace("&", "&amp;") + "'>Ja</a>");
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.getOrDefault(sent.getOrDefault("code", ""), Map.of());
        codes.remove(sent.getOrDefault("code", ""));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((encode(CLIENT) + ":" + encode(SECRET)).getBytes(StandardCharsets.UTF_8));
        boolean right = !asked.isEmpty()
                && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && asked.getOrDefault("client_id", "").equals(CLIENT)
                && asked.getOrDefault("redirect_uri", "").equals(sent.get("redirect_uri"))
                && asked.getOrDefault("code_challenge_method", "").equals("S256")
                && asked.getOrDefault("code_challenge", "")
                        .equals(Attempt.hash(sent.getOrDefault("code_verifier", "")));
        if (!right) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(
                exchange,
                200,
                JSONObjectUtils.toJSONString(Map.of(
                        "access_token",
                        "opens the page about the person",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        signed(asked.getOrDefault("nonce", "")))));
    }

    private String signed(String nonce) {
        var now = Instant.now();
        var builder = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce);
        person.forEach(builder::claim);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("real").build(),
                    claims.apply(builder).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void json(HttpExchange exchange, int status, String text) throws IOException {
        answer(exchange, status, "application/json", text);
    }

    private void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            if (down) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
