package org.werdegang.platform.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.werdegang.platform.access.token.ApiGate;

/** What every request passes before it reaches a page: headers, session, gate, and the token against forged forms. */
@Configuration(proxyBeanMethods = false)
class Doorway {
    @Bean
    SecurityFilterChain requests(HttpSecurity http, Sessions sessions, ApiGate api) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .addFilterAfter(api, HeaderWriterFilter.class)
                .addFilterAfter(new Gate(), HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
                .logout(LogoutConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .cacheControl(Customizer.withDefaults())
                        .addHeaderWriter(AnswerHeaders.all()))
                .build();
    }

    /** It stands in the chain above, after the filter that writes headers, and nowhere else. */
    @Bean
    FilterRegistrationBean<ApiGate> onlyInTheChain(ApiGate api) {
        var registration = new FilterRegistrationBean<>(api);
        registration.setEnabled(false);
        return registration;
    }
}
