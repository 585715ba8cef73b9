package org.werdegang.platform.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.werdegang.platform.access.token.ApiGate;

/** What every request passes before it reaches a page: headers, session, gate, and the token against forged forms. */
@Configuration(proxyBeanMethods = false)
class Doorway {
    /** Nothing from elsewhere, nothing inline; images may be {@code data:} because the design system's icons are. */
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NO_POWERFUL_FEATURES = "accelerometer=(), camera=(), display-capture=(), "
            + "geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain requests(HttpSecurity http, Sessions sessions, ApiGate api) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .addFilterAfter(api, HeaderWriterFilter.class)
                .addFilterAfter(new Gate(), HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                .logout(LogoutConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(features -> features.policy(NO_POWERFUL_FEATURES))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .build();
    }

    /** It stands in the chain above, after the filter that writes headers, and nowhere else. */
    @Bean
    FilterRegistrationBean<ApiGate> onlyInTheChain(ApiGate api) {
        var registration = new FilterRegistrationBean<>(api);
        registration.setEnabled(false);
        return registration;
    }

    /*
     * The token lies in a cookie, not in the session, so that the sign-in page needs no session and a form left open
     * survives its end. The cookie is written only when a page with a form is shown: visitors get none.
     */
    private static CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
