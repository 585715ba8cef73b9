package org.werdegang.platform.access.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;
import org.werdegang.platform.text.Site;
import org.werdegang.platform.vocabulary.Refused;

/**
 * The identity provider, as the settings name it. It is asked for its addresses and keys when somebody first signs in, so
 * that the platform starts without it; Spring Security checks what it says.
 */
@Component
class Provider {
    static final String ANSWER = "/anmelden/dienst/antwort";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    private final OidcSettings settings;
    private final Site site;
    private final JdkClientHttpRequestFactory connections;
    private final RestClient http;
    private volatile @Nullable Known known;

    /** What the provider has told of itself. */
    private record Known(ClientRegistration registration, JwtDecoder tokens) {}

    Provider(OidcSettings settings, Site site) {
        this.settings = settings;
        this.site = site;
        // No redirects: what the provider describes lies where it says.
        this.connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        connections.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(connections).build();
    }

    /** True if this deployment has a provider. */
    boolean offered() {
        return settings.issuer() != null;
    }

    /** What people call it. */
    String name() {
        if (settings.name() != null) {
            return settings.name();
        }
        return settings.issuer() == null ? "" : URI.create(settings.issuer()).getHost();
    }

    /**
     * The address at which the provider asks who somebody is.
     *
     * @throws Refused if there is no provider, or it cannot be reached
     */
    String question(Attempt attempt) {
        return request(known().registration(), attempt).getAuthorizationRequestUri();
    }

    /**
     * Who it was, by the code that came back.
     *
     * @throws Refused if the answer does not belong to the attempt, the token does not hold, or the provider cannot be
     *     reached
     */
    Proven answer(Attempt attempt, String code, String state) {
        var provider = known();
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(site.address(ANSWER))
                .state(state)
                .build();
        var exchange = new OAuth2AuthorizationExchange(request(provider.registration(), attempt), answer);
        try {
            var token = new OAuth2LoginAuthenticationToken(provider.registration(), exchange);
            if (checks(provider).authenticate(token) instanceof OAuth2LoginAuthenticationToken done
                    && done.getPrincipal() instanceof OidcUser person
                    && done.getAccessToken() != null) {
                return proven(
                        provider.registration(), person, done.getAccessToken().getTokenValue());
            }
            throw new Refused("oidc.not-proven", name());
        } catch (OAuth2AuthenticationException e) {
            throw refused(e, e.getError().getErrorCode());
        } catch (RestClientException e) {
            throw refused(e, "userinfo");
        }
    }

    private Refused refused(Exception e, String code) {
        known = null; // addresses or keys may have moved: ask again next time
        LOG.warn("The identity provider's answer was refused: {}", code);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof RestClientException) {
                return unreachable();
            }
        }
        return new Refused("oidc.not-proven", name());
    }

    private Refused unreachable() {
        return new Refused("oidc.unreachable", name());
    }

    /** The address stands in the token or, with some providers, behind their page about the person. */
    private Proven proven(ClientRegistration registration, OidcUser person, String access) {
        var token = person.getIdToken();
        String issuer = Objects.requireNonNull(settings.issuer(), "offered");
        String subject = Objects.requireNonNull(token.getSubject(), "checked");
        String more = registration.getProviderDetails().getUserInfoEndpoint().getUri();
        if (token.getEmail() != null || more == null) {
            return new Proven(
                    issuer,
                    subject,
                    token.getEmail() == null ? "" : token.getEmail(),
                    Boolean.TRUE.equals(token.getEmailVerified()));
        }
        var said = get(more, access);
        if (!subject.equals(said.get("sub"))) {
            throw new Refused("oidc.not-proven", name());
        }
        return new Proven(
                issuer,
                subject,
                said.get("email") instanceof String email ? email : "",
                "true".equals(String.valueOf(said.get("email_verified"))));
    }

    private Known known() {
        var asked = known;
        if (asked != null) {
            return asked;
        }
        String issuer = settings.issuer();
        if (issuer == null) {
            throw new Refused("oidc.none");
        }
        try {
            var said = get(issuer.replaceFirst("/$", "") + DESCRIPTION, "");
            if (!issuer.equals(said.get("issuer"))) {
                LOG.warn("The identity provider calls itself otherwise than werdegang.oidc.issuer does.");
                throw unreachable();
            }
            var registration = registration(said);
            var fresh = new Known(registration, decoder(registration));
            known = fresh;
            return fresh;
        } catch (RestClientException | IllegalArgumentException e) {
            LOG.warn(
                    "The identity provider does not describe itself: {}",
                    e.getClass().getSimpleName());
            throw unreachable();
        }
    }

    private Map<String, Object> get(String address, String access) {
        var said = http.get()
                .uri(URI.create(address))
                .headers(headers -> {
                    if (!access.isEmpty()) {
                        headers.setBearerAuth(access);
                    }
                })
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        return said == null ? Map.of() : said;
    }

    private ClientRegistration registration(Map<String, Object> said) {
        var registration = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId("provider")
                .clientId(String.valueOf(settings.clientId()))
                .redirectUri(site.address(ANSWER))
                .scope("openid", "email");
        return settings.clientSecret() == null
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.clientSecret(settings.clientSecret()).build();
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration registration, Attempt attempt) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri(), "described"))
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(attempt.state())
                .attributes(kept -> {
                    kept.put(OidcParameterNames.NONCE, attempt.nonce());
                    kept.put(PkceParameterNames.CODE_VERIFIER, attempt.verifier());
                })
                .additionalParameters(sent -> {
                    sent.put(OidcParameterNames.NONCE, Attempt.hash(attempt.nonce()));
                    sent.put(PkceParameterNames.CODE_CHALLENGE, Attempt.hash(attempt.verifier()));
                    sent.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                })
                .build();
    }

    private OidcAuthorizationCodeAuthenticationProvider checks(Known provider) {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.builder()
                .requestFactory(connections)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var checks = new OidcAuthorizationCodeAuthenticationProvider(
                codes, asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
        checks.setJwtDecoderFactory(registration -> provider.tokens());
        return checks;
    }

    /** Issuer, audience, signature and time, the last by this machine's clock: the demo's fixed day is not the provider's. */
    private JwtDecoder decoder(ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "described"))
                .restOperations(new RestTemplate(connections))
                .jwsAlgorithms(allowed -> allowed.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(new JwtTimestampValidator(), new OidcIdTokenValidator(registration))));
        return decoder;
    }
}
